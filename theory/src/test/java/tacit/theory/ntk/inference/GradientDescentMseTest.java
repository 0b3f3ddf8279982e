// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.inference.InfiniteEnsembleTest.refusal;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class GradientDescentMseTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /// Twelve digits are printed, of kernels too; solving with a condition of 3 doubles their errors.
  private static final Offset<Double> PRINTED = within(3e-12);

  private static final Tensor F0_TRAIN = Toy.column(0.3, 0.1, -0.2);
  private static final Tensor F0_TEST = Toy.column(0.05, -0.4);

  // Laws

  @Test
  void at_time_zero_nothing_has_changed() {
    var at0 = flow(Ridge.none()).predict(0, F0_TRAIN, F0_TEST, Toy.NTK.td());
    assertThat(at0.train().toDoubles()).containsExactly(F0_TRAIN.toDoubles());
    assertThat(at0.test().toDoubles()).containsExactly(F0_TEST.toDoubles());
  }

  @Test
  void in_the_end_the_targets_are_met_exactly_with_a_ridge_too() {
    var last = flow(Ridge.relative(0.1)).predict(INFINITY, F0_TRAIN, F0_TEST, Toy.NTK.td());
    assertThat(last.train().toDoubles()).containsExactly(Toy.Y.toDoubles());
  }

  /// `Θ (Θ + r I)⁻¹ Y` is `Y − r (Θ + r I)⁻¹ Y`, by another solve; both are rounded at `Y`'s size.
  @Test
  void the_regularized_fit_is_had_with_the_training_points_as_test_points() {
    double r = 0.1 * (9.6 + 11.85 + 8.19375) / 3;
    var fit = flow(Ridge.relative(0.1)).predict(INFINITY, Toy.NTK.dd()).test();
    var solved = new TrainedKernel("test", Matrices.plusDiagonal(Toy.NTK.dd(), r)).solve(Toy.Y);
    for (int i = 0; i < 3; i++) {
      assertThat(fit.get(i, 0))
          .isCloseTo(Toy.Y.get(i, 0) - r * solved.get(i, 0), within(8 * Math.ulp(1.0)));
    }
  }

  @Test
  void a_relative_ridge_is_an_absolute_one_in_units_of_the_mean_diagonal() {
    double mean = (9.6 + 11.85 + 8.19375) / 3;
    var relative = flow(Ridge.relative(0.25)).predict(3, Toy.NTK.td()).test();
    var absolute = flow(Ridge.absolute(0.25 * mean)).predict(3, Toy.NTK.td()).test();
    assertThat(relative.toDoubles()).containsExactly(absolute.toDoubles(), within(1e-16));
  }

  /// Time and learning rate enter as their product; 3 · 2 and 6 · 1 are the same number.
  @Test
  void twice_the_learning_rate_is_twice_the_time() {
    var fast = GradientDescentMse.of(Toy.NTK.dd(), Toy.Y, 2, Ridge.none());
    assertThat(fast.predict(3, Toy.NTK.td()).test().toDoubles())
        .containsExactly(flow(Ridge.none()).predict(6, Toy.NTK.td()).test().toDoubles());
  }

  /// `f_{s+t}` from `f₀` and `f_t` from `f_s`, both rounded at the size of 1.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void going_on_from_the_middle_leads_to_the_same_end(Seed seed) {
    var k = Toy.drawn(seed, 5, 2);
    var y = Tensor.gaussian(seed.child("y").generator(), 5, 3);
    var f0 = Tensor.gaussian(seed.child("f").generator(), 5, 3);
    var g0 = Tensor.gaussian(seed.child("g").generator(), 2, 3);
    var flow = GradientDescentMse.of(k.dd(), y, 0.5, Ridge.none());
    var middle = flow.predict(1, f0, g0, k.td());
    var end = flow.predict(2, middle.train(), middle.test(), k.td());
    var once = flow.predict(3, f0, g0, k.td());
    assertThat(end.train().toDoubles()).containsExactly(once.train().toDoubles(), within(1e-13));
    assertThat(end.test().toDoubles()).containsExactly(once.test().toDoubles(), within(1e-13));
  }

  /// Two equal points and one more: the mode of their difference has rate 0 and is never learned,
  /// that of their sum has rate 4, so that `f = (1 − e^{−4τ}) / 2` at both for `Y = (1, 0)`.
  @Test
  void a_mode_of_rate_zero_is_no_trouble_at_a_finite_time() {
    var twins = Tensor.matrix(new double[][] {{2, 2, 0}, {2, 2, 0}, {0, 0, 1}});
    var flow = GradientDescentMse.of(twins, Toy.column(1, 0, 3), 3, Ridge.none());
    double twin = -Math.expm1(-4) / 2, other = -3 * Math.expm1(-1);
    assertThat(flow.predict(1, twins).train().toDoubles())
        .containsExactly(new double[] {twin, twin, other}, within(1e-15));
    assertThat(flow.predict(1, twins).test().toDoubles())
        .containsExactly(new double[] {twin, twin, other}, within(1e-15));
  }

  /// `(1 − e^{−x}) / λ` for `x = λτ`: `τ (1 − x/2 + x²/6 …)`, by the series that the sum of ten
  /// terms is exact for.
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-16, 9.9e-9, 1.01e-8, 1e-4, 0.1})
  void what_is_learned_over_the_rate_has_no_gap_at_small_rates(double lambda) {
    double tau = 1, term = tau, sum = 0;
    for (int i = 1; i <= 10; i++, term *= -lambda * tau / i) sum += term;
    assertThat(new Decay(tau).learnedOver(lambda)).isCloseTo(sum, within(2 * Math.ulp(1.0)));
  }

  @Test
  void a_rate_below_zero_is_a_rounding_error_of_zero() {
    var decay = new Decay(1e20);
    assertThat(decay.learned(-1e-16)).isZero();
    assertThat(decay.left(-1e-16)).isOne();
    assertThat(decay.learnedOver(-1e-16)).isEqualTo(1e20);
  }

  // Golden values, computed with NumPy

  @Test
  void from_another_start() {
    var at1 = flow(Ridge.none()).predict(1, F0_TRAIN, F0_TEST, Toy.NTK.td());
    assertThat(at1.train().toDoubles())
        .containsExactly(new double[] {0.975037160824, -0.934082772432, 0.415688631978}, PRINTED);
    assertThat(at1.test().toDoubles())
        .containsExactly(new double[] {-0.00197287436, -0.631841333446}, PRINTED);
    var last = flow(Ridge.none()).predict(INFINITY, F0_TRAIN, F0_TEST, Toy.NTK.td());
    assertThat(last.test().toDoubles())
        .containsExactly(new double[] {-0.00693717126, -0.648098313283}, PRINTED);
  }

  // Messages

  @Test
  void equal_points_are_refused_at_infinite_time() {
    var twins = Tensor.matrix(new double[][] {{2, 1, 2}, {1, 3, 1}, {2, 1, 2}});
    assertThat(
            refusal(() ->
                GradientDescentMse.of(twins, Toy.Y, 1, Ridge.none()).predict(INFINITY, twins)))
        .isEqualTo(
            "gradient descent mse: the kernel of the 3 training points is singular up to rounding: points 0 and 2 look alike; add a ridge (--diag-reg 1e-6) or ask for a finite time");
  }

  @Test
  void a_kernel_of_low_rank_is_refused_at_infinite_time() {
    refused(
        new double[][] {{1, 0, 1}, {0, 1, 1}, {1, 1, 2}}, "its eigenvalues go from .* to 3\\.00");
    refused(
        new double[][] {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}},
        "point 1 looks like a multiple of point 0");
    refused(new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 1}}, "point 1 has no variance");
  }

  private static void refused(double[][] rows, String why) {
    var kernel = Tensor.matrix(rows);
    var flow = GradientDescentMse.of(kernel, Toy.Y, 1, Ridge.none());
    assertThat(refusal(() -> flow.predict(INFINITY, kernel)))
        .matches(
            "gradient descent mse: the kernel of the 3 training points is singular up to rounding: "
                + why
                + "; add a ridge \\(--diag-reg 1e-6\\) or ask for a finite time");
  }

  @Test
  void what_no_flow_has_is_refused() {
    assertThat(refusal(() -> flow(Ridge.none()).predict(-1, Toy.NTK.td())))
        .isEqualTo("gradient descent mse: the time is -1.0; it must be 0 or more");
    assertThat(refusal(() -> GradientDescentMse.of(Toy.NTK.dd(), Toy.Y, 0, Ridge.none())))
        .isEqualTo("gradient descent mse: the learning rate is 0.0; it must be finite and above 0");
    assertThat(refusal(() -> Ridge.relative(-1)))
        .isEqualTo("ridge: r is -1.0; it must be finite and 0 or more");
    assertThat(refusal(() -> GradientDescentMse.of(Toy.NTK.dd(), Toy.column(1), 1, Ridge.none())))
        .isEqualTo(
            "gradient descent mse: axis m is 3 in kdd (m, m) = (3, 3) but 1 in y (m, k) = (1, 1)");
    var none = Tensor.matrix(new double[0][0]);
    assertThat(refusal(() -> GradientDescentMse.of(none, none, 1, Ridge.none())))
        .isEqualTo(
            "gradient descent mse: y is (0, 0); give at least one training point and one output");
  }

  private static GradientDescentMse flow(Ridge ridge) {
    return GradientDescentMse.of(Toy.NTK.dd(), Toy.Y, 1, ridge);
  }
}
