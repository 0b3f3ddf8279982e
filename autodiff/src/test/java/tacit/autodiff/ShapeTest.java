// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;

class ShapeTest {
  private static Shape drawn(Seed seed) {
    var random = seed.generator();
    return Shape.of(random.ints(random.nextInt(5), 1, 5).toArray());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void index_is_the_inverse_of_offset(Seed seed) {
    Shape s = drawn(seed);
    for (int i = 0; i < s.count(); i++) assertThat(s.offset(s.index(i))).isEqualTo(i);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void inserting_and_leaving_out_are_inverse(Seed seed) {
    Shape s = drawn(seed), inserted = drawn(seed.child("inserted"));
    for (int at = 0; at <= s.rank(); at++) {
      assertThat(s.insert(at, inserted).without(at, at + inserted.rank())).isEqualTo(s);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void equal_sizes_make_equal_shapes(Seed seed) {
    Shape s = drawn(seed), same = Shape.of(s.toArray());
    assertThat(same).isEqualTo(s).hasSameHashCodeAs(s);
    assertThat(s.concat(Shape.of(7))).isNotEqualTo(s);
    assertThat(s).isNotEqualTo(s.toString());
  }

  @Test
  void sizes_are_copied_in_and_out() {
    int[] sizes = {2, 3};
    Shape s = Shape.of(sizes);
    sizes[0] = 9;
    s.toArray()[1] = 9;
    assertThat(s).isEqualTo(Shape.of(2, 3));
  }

  @Test
  void a_scalar_has_no_axes_and_one_element() {
    assertThat(Shape.of()).isSameAs(Shape.scalar()).hasToString("()");
    assertThat(Shape.scalar().count()).isEqualTo(1);
    assertThat(Shape.scalar().offset()).isZero();
  }

  @Test
  void an_axis_of_size_zero_makes_it_empty() {
    assertThat(Shape.of(2, 0, 3).count()).isZero();
  }

  @Test
  void negative_axes_count_from_the_end() {
    Shape s = Shape.of(2, 3, 4);
    assertThat(s.size(-1)).isEqualTo(4);
    assertThat(s.axes(-1, 0, 2)).containsExactly(0, 2);
    assertThat(s.axes()).containsExactly(0, 1, 2);
    assertThat(s.permute(2, 0, 1)).hasToString("(4, 2, 3)");
    assertThat(s.with(-2, 5)).hasToString("(2, 5, 4)");
    assertThat(s.slice(1, 3)).hasToString("(3, 4)");
  }

  @Test
  void messages_name_the_shape_and_what_is_wrong_with_it() {
    Shape s = Shape.of(2, 3);
    refused(() -> Shape.of(2, -1), "shape: an axis of size -1 in (2, -1)");
    refused(
        () -> Shape.of(1 << 16, 1 << 15),
        "shape: (65536, 32768) has more than 2^31 - 1 elements; split it into blocks");
    refused(() -> s.size(2), "shape: no axis 2 in (2, 3)");
    refused(() -> s.axis(-3), "shape: no axis -3 in (2, 3)");
    refused(() -> s.slice(1, 3), "shape: no axes 1 to 3 in (2, 3)");
    refused(() -> s.permute(0, 0), "permute: (0, 0) is not an order of the 2 axes of (2, 3)");
    refused(() -> s.permute(0), "permute: (0) is not an order of the 2 axes of (2, 3)");
    refused(() -> s.offset(1), "shape: index (1) into (2, 3)");
    refused(() -> s.offset(2, 0), "shape: index (2, 0) is outside (2, 3)");
    refused(() -> s.index(6), "shape: no position 6 in (2, 3)");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
