// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

/// Duals of functions that have no closed form here, against those that have one.
class QuadratureDualTest {
  private static final GivenDual GIVEN_ERF =
      new GivenDual((k12, k11, k22) -> {
        var one = k12.like(1);
        var r2 = one.plus(k11.times(2)).times(one.plus(k22.times(2)));
        var tangent = k12.times(2).over(r2.minus(k12.square().times(4)).sqrt());
        return arctan(tangent).times(2 / Math.PI);
      });

  /// By halving the angle four times, then eight terms of its series: `(π/2 / 16)¹⁷ / 17 < 10⁻¹⁷`.
  private static tacit.autodiff.Var arctan(tacit.autodiff.Var t) {
    var x = t;
    for (int i = 0; i < 4; i++) x = x.over(x.square().plus(x.like(1)).sqrt().plus(x.like(1)));
    var sum = x.like(0);
    for (int n = 8; n >= 0; n--) {
      sum = sum.times(x.square()).plus(x.like((n % 2 == 0 ? 1.0 : -1.0) / (2 * n + 1)));
    }
    return sum.times(x).times(16);
  }

  private record Twin(Dual dual, Dual closed, double close) {}

  /// Two ways to one number; the closed forms' cancellations and the sums' roundings differ.
  private static List<Twin> twins() {
    DoubleUnaryOperator cube = x -> x * x * x;
    return List.of(
        new Twin(new QuadratureDual(Math::cos, "cos"), SinDual.cos(1, 1, 0), 1e-14),
        new Twin(new QuadratureDual(cube, "cube"), new MonomialDual(3), 1e-12),
        new Twin(new QuadratureDual(x -> Math.exp(-x * x), "g"), new GaussianDual(1, -1), 1e-14),
        new Twin(PolynomialDual.of(0, 0, 0, 1), new MonomialDual(3), 1e-12),
        new Twin(new GaussHermiteDual(cube, x -> 3 * x * x, 6), new MonomialDual(3), 1e-12),
        new Twin(GIVEN_ERF, ErfDual.erf(), 1e-13));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void duals_by_sums_are_the_closed_forms(Seed seed) {
    var random = seed.generator();
    double p = random.nextDouble(0.1, 1.5), q = random.nextDouble(0.1, 1.5);
    double k = random.nextDouble(-0.95, 0.95) * Math.sqrt(p * q);
    for (var twin : twins()) {
      Dual dual = twin.dual, closed = twin.closed;
      double close = twin.close * (1 + Math.abs(closed.slope(k, p, q)));
      assertThat(dual.value(k, p, q)).isCloseTo(closed.value(k, p, q), within(close));
      assertThat(dual.slope(k, p, q)).isCloseTo(closed.slope(k, p, q), within(close));
      double curvature = closed.curvature(p);
      assertThat(dual.curvature(p)).isCloseTo(curvature, within(1e-9 * (1 + curvature)));
    }
  }

  /// The rule's step may be longer: a smooth function does not notice.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 2.5, 6})
  void the_error_of_tanh_is_rounding(double q) {
    assertThat(QuadratureDual.tanh().error(0.6 * q, q, q)).isLessThan(1e-14);
  }

  /// The pole of `tanh(√20 z)` is at distance 0.35; with steps of 3/64 that is below `10⁻²⁰`.
  @Test
  void terms_of_large_variances_are_as_good() {
    assertThat(QuadratureDual.tanh().error(12, 20, 20)).isLessThan(1e-13);
  }

  @Test
  void a_kink_is_noticed_by_the_error() {
    var relu = new QuadratureDual(x -> Math.max(x, 0), "kinked");
    double error = relu.value(0.3, 1, 1) - ReluDual.relu().value(0.3, 1, 1);
    assertThat(relu.error(0.3, 1, 1)).isGreaterThan(Math.abs(error));
  }

  /// Beyond 2,048 terms the rule in the plane takes over; where both can, they agree.
  @Test
  void the_rule_in_the_plane_agrees_with_the_expansion() {
    var rule = PlaneRule.trapezoid(0.1);
    var tanh = QuadratureDual.tanh();
    assertThat(rule.pair(Math::tanh, 0.4, 1.3, 2))
        .isCloseTo(tanh.value(0.4, 1.3, 2), within(1e-14));
    double large = tanh.value(10, 25, 25), next = tanh.value(10, 25, 25.0000001);
    assertThat(large).isCloseTo(next, within(1e-8)).isBetween(0.2, 0.3);
  }

  /// `E[σ′(0) σ′(v)] = ¼ E[σ′(v)]`, and `E[σ(v)] = ½`, each a sum of some two hundred roundings.
  @Test
  void a_zero_input_of_a_sigmoid() {
    var sigmoid = QuadratureDual.sigmoid();
    double steep = (sigmoid.value(1e-6, 1, 1) - sigmoid.value(-1e-6, 1, 1)) / 2e-6;
    assertThat(sigmoid.value(0, 0, 1)).isCloseTo(0.25, within(1e-15));
    assertThat(sigmoid.slope(0, 0, 1)).isCloseTo(Math.sqrt(steep) / 4, within(1e-10));
    assertThat(sigmoid.varianceSlope(0)).isCloseTo(1 / 16.0, within(1e-13));
  }

  @Test
  void hermite_polynomials_by_their_coefficients() {
    double root = Math.sqrt(6); // h₃ = (x³ − 3x)/√6
    var expanded = PolynomialDual.of(0, -3 / root, 0, 1 / root);
    var hermite = new HermiteDual(3);
    assertThat(expanded.value(0.4, 1, 1)).isCloseTo(hermite.value(0.4, 1, 1), within(1e-15));
    assertThat(expanded.slope(0.4, 1, 1)).isCloseTo(hermite.slope(0.4, 1, 1), within(1e-15));
    assertThat(expanded.curvature(1)).isCloseTo(hermite.curvature(1), within(1e-14));
    assertThat(hermite.variance(1)).isEqualTo(1);
    assertThat(hermite.varianceSlope(1 - 1e-9)).isEqualTo(3);
  }
}
