// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class HiddenLabelsTest {
  private static final Hierarchy FLOWERS =
      new Hierarchy("plants", List.of("flower", "tree"), List.of(0, 1, 0));
  private static final Tensor X = Tensor.matrix(new double[][] {{1, 2}, {3, 4}, {5, 6}});

  @Test
  void training_is_told_superclasses_and_no_more() {
    var hidden = HiddenLabels.of(X, Indices.of(2, 1, 0), FLOWERS);
    Examples told = hidden.told();
    assertThat(told.labels(0, 1, 2)).isEqualTo(Indices.of(0, 1, 0));
    assertThat(told.classes()).isEqualTo(2);
    assertThat(told.size()).isEqualTo(3);
    assertThat(told.inputShape()).isEqualTo(Shape.of(2));
    assertThat(told.inputs(2, 0).toDoubles()).containsExactly(5, 6, 1, 2);
    assertThat(hidden.subclasses()).isEqualTo(Indices.of(2, 1, 0));
    assertThat(hidden.superclasses()).isEqualTo(Indices.of(0, 1, 0));
    // What training holds is no hidden labels, nor anything that has them.
    assertThat((Object) told).isNotInstanceOf(HiddenLabels.class);
    assertThat(told.getClass().getDeclaredFields())
        .allMatch(field -> field.getType() != HiddenLabels.class);
  }

  @Test
  void another_number_of_subclasses_than_inputs_is_refused() {
    assertThatThrownBy(() -> HiddenLabels.of(X, Indices.of(0, 1), FLOWERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hidden labels: axis n is 3 in inputs (n) = (3) but 2 in subclasses (n) = (2)");
  }

  @Test
  void a_subclass_that_the_hierarchy_does_not_know_is_refused() {
    assertThatThrownBy(() -> HiddenLabels.of(X, Indices.of(0, 1, 3), FLOWERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hierarchy plants: index 3 at position 2 is not in [0, 3)");
  }
}
