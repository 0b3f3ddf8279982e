// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class ReductionsTest {
  private static final Kernels ON = new ScalarKernels();
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /// Numbers of size 1 after a dozen roundings in single precision.
  private static final Offset<Double> ROUNDED = within(12 * (double) Math.ulp(1f));

  private static Var of(double... x) {
    return Var.of(Tensor.vector(x), ON);
  }

  private static Var drawn(Seed seed, int... sizes) {
    return Var.of(Tensor.gaussian(seed.generator(), sizes), ON);
  }

  // Laws

  /// The same 24 terms in another order, none negative, so that sums do not cancel.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void axes_may_be_reduced_together_or_one_after_another(Seed seed) {
    Var x = drawn(seed, 2, 3, 4).abs();
    Close.within(24, x.sum(0, 2), x.sum(2).sum(0));
    Close.within(24, x.sum(), x.sum(0).sum(0).sum(0));
    Close.within(24, x.mean(0, 1), x.mean(0).mean(0));
    Close.within(24, x.product(0, 2), x.product(0).product(1));
    Close.within(24, x.logSumExp(-1, 0), x.logSumExp(0).logSumExp(1));
    Close.within(0, x.max(0, 2), x.max(2).max(0));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void spreading_back_and_averaging_changes_nothing(Seed seed) {
    Shape whole = Shape.of(2, 3, 4, 2);
    Var x = drawn(seed, 3, 2);
    Close.within(8, x.spreadLike(whole, 0, 2).mean(2, 0), x);
    assertThat(x.spreadLike(whole, 2, 0).shape()).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void variance_does_not_see_a_shift_and_squares_a_scale(Seed seed) {
    Var x = drawn(seed, 5, 4);
    // The shift leaves roundings of its own size in the values.
    Close.within(200, x.plus(3).variance(0), x.variance(0));
    Close.within(20, x.times(2).variance(0), x.variance(0).times(4));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void logSumExp_shifts_with_its_argument(Seed seed) {
    Var x = drawn(seed, 5, 4);
    Close.within(20, x.plus(1000).logSumExp(0), x.logSumExp(0).plus(1000));
  }

  /// The derivative of a product by each factor is the product of the others, zeros included.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void derivative_of_a_product_is_the_product_of_the_others(Seed seed) {
    double[] factors = drawn(seed, 5).value().toDoubles();
    for (int zeros = 0; zeros <= 2; zeros++) {
      if (zeros > 0) factors[zeros] = 0;
      Var x = of(factors);
      double[] slope = x.product().grad(x).getFirst().value().toDoubles();
      double[] others = new double[5];
      for (int i = 0; i < 5; i++) {
        others[i] = 1;
        for (int j = 0; j < 5; j++) if (j != i) others[i] *= factors[j];
      }
      Close.within(8, Tensor.vector(slope), Tensor.vector(others));
    }
  }

  // Gradient

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void composed_reductions_agree_with_differences(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 3, 2, 3);
    for (int[] axes : List.of(new int[] {}, new int[] {1}, new int[] {0, 2})) {
      // 1e-12 of the terms, which may cancel; see EveryOpTest
      GradientCheck.of(v -> v.getFirst().mean(axes), ON, random, x).require(1e-8);
      GradientCheck.of(v -> v.getFirst().variance(axes), ON, random, x).require(1e-8);
      GradientCheck.of(v -> v.getFirst().product(axes), ON, random, x).require(1e-8);
      GradientCheck.of(v -> v.getFirst().logSumExp(axes), ON, random, x).require(1e-8);
    }
  }

  // Golden values, by hand

  @Test
  void reductions_of_two_rows() {
    Var x = Var.of(Tensor.matrix(new double[] {1, 2, 6}, new double[] {1, 0, 2}), ON);
    assertThat(x.sum(0).value().toDoubles()).containsExactly(2, 2, 8);
    assertThat(x.mean(1).value().toDoubles()).containsExactly(3, 1);
    assertThat(x.max(-1).value().toDoubles()).containsExactly(6, 2);
    assertThat(x.product(1).value().toDoubles()).containsExactly(12, 0);
    assertThat(x.variance(0).value().toDoubles()).containsExactly(0, 1, 4);
    assertThat(x.sum().shape()).isEqualTo(Shape.scalar());
  }

  @Test
  void ties_share_the_derivative_of_the_largest() {
    Var x = of(3, 1, 3);
    assertThat(x.max().grad(x).getFirst().value().toDoubles()).containsExactly(0.5, 0, 0.5);
  }

  @Test
  void logSumExp_takes_infinities() {
    assertThat(of(-INFINITY, 1).logSumExp().item()).isEqualTo(1);
    assertThat(of(-INFINITY, -INFINITY).logSumExp().item()).isEqualTo(-INFINITY);
    assertThat(of(INFINITY, 1).logSumExp().item()).isEqualTo(INFINITY);
    assertThat(of(Double.NaN, 1).logSumExp().item()).isNaN();
    Var masked = of(-INFINITY, 1, 1);
    Tensor slope = masked.logSumExp().grad(masked).getFirst().value();
    Close.within(2, slope, Tensor.vector(0, 0.5, 0.5));
  }

  /// By hand: the gradient of the second row is its softmax `p = (½, ½)`, and the derivative of
  /// `⟨u, p⟩` is `p (u − ⟨u, p⟩)`.
  @ParameterizedTest
  @EnumSource(DType.class)
  void logSumExp_of_minus_infinity_alone_has_derivative_zero_of_every_order(DType dtype) {
    Tensor rows = Tensor.matrix(new double[] {-INFINITY, -INFINITY}, new double[] {1, 1});
    Tensor u = Tensor.matrix(new double[] {5, 7}, new double[] {3, 1});
    Var x = Var.of(rows.to(dtype), ON);
    Var slope = x.logSumExp(1).sum().grad(x).getFirst();
    assertThat(slope.value().toDoubles()).containsExactly(new double[] {0, 0, 0.5, 0.5}, ROUNDED);
    Var curvature = slope.times(Var.of(u.to(dtype), ON)).sum().grad(x).getFirst();
    assertThat(curvature.value().toDoubles())
        .containsExactly(new double[] {0, 0, 0.5, -0.5}, ROUNDED);
    Var third = curvature.times(Var.of(u.to(dtype), ON)).sum().grad(x).getFirst();
    assertThat(third.value().toDoubles()).containsExactly(new double[] {0, 0, 0, 0}, ROUNDED);
  }

  @Test
  void nothing_has_sum_zero_product_one_and_no_largest() {
    Var none = Var.of(Tensor.zeros(DType.FLOAT64, Shape.of(2, 0)), ON);
    assertThat(none.sum(1).value().toDoubles()).containsExactly(0, 0);
    assertThat(none.product(1).value().toDoubles()).containsExactly(1, 1);
    assertThat(none.max(1).value().toDoubles()).containsExactly(-INFINITY, -INFINITY);
  }

  @Test
  void a_largest_value_hides_no_nan() {
    assertThat(of(1, Double.NaN, 2).max().item()).isNaN();
  }

  // Messages

  @Test
  void nothing_has_no_mean() {
    Var none = Var.of(Tensor.zeros(DType.FLOAT64, Shape.of(2, 0)), ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.mean(1))
        .withMessage("mean: (2, 0) has no elements along axes of sizes (0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.sum(2))
        .withMessage("shape: no axis 2 in (2, 0)");
  }
}
