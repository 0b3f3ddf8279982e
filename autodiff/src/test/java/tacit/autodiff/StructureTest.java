// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;
import tacit.autodiff.kernel.ScalarKernels;

class StructureTest {
  private static final Kernels ON = new ScalarKernels();

  private static Var drawn(Seed seed, int... sizes) {
    return Var.of(Tensor.gaussian(seed.generator(), sizes), ON);
  }

  private static Var counted(int... sizes) {
    Shape shape = Shape.of(sizes);
    double[] values = new double[shape.count()];
    for (int i = 0; i < values.length; i++) values[i] = i;
    return Var.of(Tensor.of(shape, values), ON);
  }

  // Laws: moves change no value, so equality is exact

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_element_is_where_its_permuted_index_says(Seed seed) {
    Var x = drawn(seed, 2, 3, 4);
    Tensor y = x.permute(2, 0, 1).value();
    for (int i = 0; i < 2; i++)
      for (int j = 0; j < 3; j++)
        for (int k = 0; k < 4; k++) assertThat(y.get(k, i, j)).isEqualTo(x.value().get(i, j, k));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void transposing_twice_changes_nothing(Seed seed) {
    Var x = drawn(seed, 2, 3, 4);
    assertThat(x.transpose().shape()).isEqualTo(Shape.of(2, 4, 3));
    Close.within(0, x.transpose().transpose(), x);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void slices_side_by_side_make_the_whole(Seed seed) {
    Var x = drawn(seed, 4, 5, 3);
    for (int axis = 0; axis < 3; axis++) {
      int n = x.shape().size(axis);
      Close.within(0, x.slice(axis, 0, 2).concat(axis, x.slice(axis, 2, n)), x);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_slice_of_the_embedded_is_the_original(Seed seed) {
    Var x = drawn(seed, 2, 3);
    Shape whole = Shape.of(5, 7);
    Region region = new Region(List.of(1, 2), List.of(3, 2), x.shape());
    Close.within(0, x.embed(whole, region).slice(region), x);
    assertThat(x.embed(whole, region).value().get(0, 0)).isZero();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gathering_all_positions_in_order_changes_nothing(Seed seed) {
    Var x = drawn(seed, 2, 3, 2);
    Close.within(0, x.gather(1, Indices.of(0, 1, 2)), x);
    Close.within(0, x.gather(-2, Indices.of(2)), x.slice(1, 2, 3));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void padding_and_cutting_changes_nothing(Seed seed) {
    Var x = drawn(seed, 2, 3);
    Close.within(0, x.pad(1, 2, 1).slice(1, 2, 5), x);
    Close.within(0, x.padWith(7, 0, 1, 0).slice(0, 1, 3), x);
    Close.within(0, x.padCircular(1, 4, 5).slice(1, 4, 7), x);
    assertThat(x.pad(0, 0, 0)).isSameAs(x);
    assertThat(x.padCircular(0, 0, 0)).isSameAs(x);
  }

  // Gradient

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void paddings_agree_with_differences(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 2, 3);
    // 1e-12 of the terms, which may cancel; see EveryOpTest
    GradientCheck.of(v -> v.getFirst().pad(1, 2, 1), ON, random, x).require(1e-8);
    GradientCheck.of(v -> v.getFirst().padWith(3, 1, 2, 1), ON, random, x).require(1e-8);
    GradientCheck.of(v -> v.getFirst().padCircular(1, 4, 1), ON, random, x).require(1e-8);
    GradientCheck.of(v -> v.getFirst().spreadLike(Shape.of(4, 2, 3, 2), 0, 3), ON, random, x)
        .require(1e-8);
  }

  // Golden values, by hand

  @Test
  void paddings_of_three_numbers() {
    Var x = counted(3).plus(1);
    assertThat(x.pad(0, 1, 2).value().toDoubles()).containsExactly(0, 1, 2, 3, 0, 0);
    assertThat(x.padWith(1, 0, 1, 2).value().toDoubles()).containsExactly(1, 1, 2, 3, 1, 1);
    assertThat(x.padCircular(0, 1, 2).value().toDoubles()).containsExactly(3, 1, 2, 3, 1, 2);
    assertThat(x.padCircular(0, 4, 0).value().toDoubles()).containsExactly(3, 1, 2, 3, 1, 2, 3);
  }

  @Test
  void spreading_repeats_along_new_axes() {
    Var x = counted(2);
    assertThat(x.spread(0, Shape.of(2)).value().toDoubles()).containsExactly(0, 1, 0, 1);
    assertThat(x.spread(1, Shape.of(2)).value().toDoubles()).containsExactly(0, 0, 1, 1);
    assertThat(x.spread(1, Shape.scalar())).isSameAs(x);
    assertThat(x.sum().spreadLike(Shape.of(2, 2)).value().toDoubles()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void strided_slices_take_every_other_position() {
    Region odd = Region.range(Shape.of(2, 5), 1, 1, 5, 2);
    assertThat(counted(2, 5).slice(odd).value().toDoubles()).containsExactly(1, 3, 6, 8);
  }

  @Test
  void moves_of_nothing_are_nothing() {
    Var none = counted(0, 3);
    assertThat(none.transpose().shape()).isEqualTo(Shape.of(3, 0));
    assertThat(none.concat(0, none).shape()).isEqualTo(Shape.of(0, 3));
    assertThat(none.concat(0, counted(1, 3)).value().toDoubles()).containsExactly(0, 1, 2);
    assertThat(none.gather(0, Indices.of()).shape()).isEqualTo(Shape.of(0, 3));
    assertThat(none.pad(0, 1, 0).value().toDoubles()).containsExactly(0, 0, 0);
    assertThat(none.spread(0, Shape.of(2)).shape()).isEqualTo(Shape.of(2, 0, 3));
  }

  // Messages

  @Test
  void messages_name_the_shapes() {
    Var x = counted(2, 3);
    refused(() -> x.sum(0).transpose(), "transpose: (3) has fewer than two axes");
    refused(() -> x.reshape(4), "reshape: (2, 3) has 6 elements but (4) has 4");
    refused(() -> x.slice(1, 2, 4), "slice: axis 1 of (2, 3) has no positions 2 to 4 by 1");
    refused(
        () -> x.pad(0, -1, 0),
        "pad: -1 before and 0 after (2, 3); use slice to take positions away");
    refused(() -> counted(0).padCircular(0, 1, 0), "padCircular: axis 0 of (0) is empty");
    refused(() -> x.spread(3, Shape.of(2)), "spread: no place before axis 3 in x (2, 3)");
    refused(
        () -> x.concat(0, counted(2, 2)),
        "concat: part 0 is (2, 3) but part 1 is (2, 2); all axes but axis 0 must agree");
    refused(() -> x.gather(1, Indices.of(0, 3)), "gather: index 3 at position 1 is not in [0, 3)");
    refused(
        () -> x.embed(Shape.of(2, 2), Region.range(Shape.of(2, 3), 0, 0, 2)),
        "embed: the region from [0, 0] by [1, 1] of size (2, 3) is not inside (2, 2)");
    refused(
        () -> x.embed(Shape.of(4, 4), Region.range(Shape.of(4, 4), 0, 0, 2)),
        "embed: x is (2, 3) but the region has size (2, 4)");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
