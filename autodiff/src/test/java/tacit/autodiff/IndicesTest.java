// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IndicesTest {
  @Test
  void numbers_are_copied_in_and_out() {
    int[] values = {3, 1};
    Indices indices = Indices.of(values);
    values[0] = 9;
    indices.toArray()[1] = 9;
    assertThat(indices).isEqualTo(Indices.of(3, 1)).hasSameHashCodeAs(Indices.of(3, 1));
    assertThat(indices).isNotEqualTo(Indices.of(1, 3)).hasToString("[3, 1]");
    assertThat(indices.size()).isEqualTo(2);
    assertThat(indices.get(0)).isEqualTo(3);
  }

  @Test
  void a_number_out_of_bounds_is_named_with_its_position() {
    Indices.of(0, 1, 2).checkBelow("gather", 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indices.of(0, 1, 3).checkBelow("gather", 3))
        .withMessage("gather: index 3 at position 2 is not in [0, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indices.of(-1).checkBelow("gather", 3))
        .withMessage("gather: index -1 at position 0 is not in [0, 3)");
  }
}
