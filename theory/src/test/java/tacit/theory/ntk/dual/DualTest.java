// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

/// Laws that every dual keeps.
class DualTest {
  /// All that take any variance.
  static List<Dual> duals() {
    return List.of(
        ReluDual.relu(),
        ReluDual.leaky(0.2),
        ReluDual.abs(),
        new ReluDual(0.5, -1.5),
        new ReluDual(1.5, 1.5),
        ErfDual.erf(),
        new ErfDual(1.2, 0.7, -0.3),
        ErfDual.sigmoidLike(),
        new GeluDual(),
        new SinDual(1.3, 0.8, 0.4),
        SinDual.cos(1.3, 0.8, 0.4),
        new RbfDual(0.7),
        new ExpDual(0.5, 0.6),
        new GaussianDual(2, -0.7),
        new ExpNormalizedDual(),
        new ExpNormalizedDual(0.5, 0.25),
        new MonomialDual(0),
        new MonomialDual(1),
        new MonomialDual(2),
        new MonomialDual(3),
        new MonomialDual(4),
        new MonomialDual(5),
        new RectifiedMonomialDual(0),
        new RectifiedMonomialDual(1),
        new RectifiedMonomialDual(2),
        new RectifiedMonomialDual(3),
        new RectifiedMonomialDual(6),
        PolynomialDual.of(0.3, -0.5, 0.2, 0.1),
        new GaborDual(),
        new SignDual(),
        new SignDual(true),
        QuadratureDual.tanh(),
        QuadratureDual.sigmoid(),
        new QuadratureDual(Math::cos, "cosine"),
        new GaussHermiteDual(x -> x * x * x, x -> 3 * x * x, 8),
        new GivenDual((k12, _, _) -> k12.square().times(k12)));
  }

  /// Duals and a covariance of two samples, `k₁₂` well inside.
  static Stream<Arguments> drawn() {
    return duals().stream().flatMap(dual -> Cases.seeds().map(seed -> Arguments.of(dual, seed)));
  }

  private record Pair(double k12, double k11, double k22) {
    static Pair of(Seed seed) {
      var random = seed.generator();
      double k11 = random.nextDouble(0.1, 2), k22 = random.nextDouble(0.1, 2);
      return new Pair(random.nextDouble(-0.9, 0.9) * Math.sqrt(k11 * k22), k11, k22);
    }
  }

  // Laws

  @ParameterizedTest
  @MethodSource("drawn")
  void a_pair_may_be_turned_round(Dual dual, Seed seed) {
    var pair = Pair.of(seed);
    double value = dual.value(pair.k12, pair.k11, pair.k22);
    double turned = dual.value(pair.k12, pair.k22, pair.k11);
    assertThat(turned).isCloseTo(value, within(rounding(dual, pair)));
  }

  /// Tens of operations, each with half an ulp of the largest term.
  private static double rounding(Dual dual, Pair pair) {
    return 40 * Math.ulp(1 + Math.sqrt(dual.variance(pair.k11) * dual.variance(pair.k22)));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void the_diagonal_is_the_limit_of_pairs(Dual dual, Seed seed) {
    var random = seed.generator();
    double k = random.nextDouble(0.1, 2);
    var pair = new Pair(k, k, k);
    assertThat(dual.value(k, k, k)).isCloseTo(dual.variance(k), within(rounding(dual, pair)));
    if (Double.isInfinite(dual.varianceSlope(k))) return;
    double close = 40 * Math.ulp(1 + dual.varianceSlope(k));
    assertThat(dual.slope(k, k, k)).isCloseTo(dual.varianceSlope(k), within(close));
  }

  @ParameterizedTest
  @MethodSource("duals")
  void a_zero_input_gives_numbers(Dual dual) {
    boolean infinite = dual.equals(new SignDual(true)) || dual.name().equals("exp_normalized");
    assertThat(dual.value(0, 0, 1.5)).isFinite();
    assertThat(dual.value(0, 1.5, 0)).isFinite();
    assertThat(dual.value(0, 0, 0)).isEqualTo(dual.variance(0));
    assertThat(dual.slope(0, 0, 0)).isEqualTo(dual.varianceSlope(0));
    assertThat(dual.slope(0, 0, 1.5)).matches(x -> infinite || Double.isFinite(x));
    assertThat(dual.curvature(0)).isNotNaN();
  }

  /// `k₁₂` may be rounded to beyond `√(k₁₁k₂₂)`.
  @ParameterizedTest
  @MethodSource("drawn")
  void rounding_beyond_the_diagonal_makes_no_nan(Dual dual, Seed seed) {
    var pair = Pair.of(seed);
    double k12 = Math.sqrt(pair.k11 * pair.k22) * (1 + 4 * Math.ulp(1.0));
    assertThat(dual.value(k12, pair.k11, pair.k22)).isFinite();
    assertThat(dual.value(-k12, pair.k11, pair.k22)).isFinite();
    assertThat(dual.slope(k12, pair.k11, pair.k22)).isNotNaN();
    assertThat(dual.slope(-k12, pair.k11, pair.k22)).isNotNaN();
  }

  /// What [Dual#value] and [Dual#variance] say of one sample is one number, so equal samples stay
  /// equal at every depth.
  @ParameterizedTest
  @MethodSource("drawn")
  void a_sample_with_itself_has_the_bits_of_the_diagonal(Dual dual, Seed seed) {
    double k = seed.generator().nextDouble(0.1, 2);
    assertThat(dual.value(k, k, k)).isEqualTo(dual.variance(k));
    assertThat(dual.slope(k, k, k)).isEqualTo(dual.varianceSlope(k));
  }

  /// `k₁₂` of multiples is rounded; the root of what that leaves would be noticed.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void multiples_of_one_sample_make_no_angle(Seed seed) {
    var random = seed.generator();
    double x = random.nextDouble(0.5, 2), y = random.nextDouble(0.5, 2), third = 1.0 / 3;
    double k12 = x * y * third, k11 = x * x * third, k22 = y * y * third;
    assertThat(ReluDual.relu().slope(k12, k11, k22)).isEqualTo(0.5);
    assertThat(ReluDual.relu().slope(-k12, k11, k22)).isEqualTo(0);
    assertThat(new SignDual().value(k12, k11, k22)).isEqualTo(1);
    assertThat(new RectifiedMonomialDual(0).value(k12, k11, k22)).isEqualTo(0.5);
  }

  // Gradient

  /// Sign with its slope 0 is the one dual whose slope is not the derivative; degree 0 likewise.
  static Stream<Arguments> differentiable() {
    return drawn()
        .filter(each ->
            !each.get()[0].equals(new SignDual())
                && !each.get()[0].equals(new RectifiedMonomialDual(0)));
  }

  @ParameterizedTest
  @MethodSource("differentiable")
  void the_slope_is_the_derivative_by_the_covariance(Dual dual, Seed seed) {
    var pair = Pair.of(seed);
    double slope = dual.slope(pair.k12, pair.k11, pair.k22);
    double h = (Math.sqrt(pair.k11 * pair.k22) - Math.abs(pair.k12)) / 256;
    double difference = difference(k -> dual.value(k, pair.k11, pair.k22), pair.k12, h);
    assertThat(difference).isCloseTo(slope, within(1e-8 * (1 + Math.abs(slope))));
  }

  /// Central over 5 points: `h⁴` over that of the gap, and the rounding over `h`, are below 10⁻⁹.
  private static double difference(DoubleUnaryOperator f, double x, double h) {
    double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
    double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
    return (8 * near - far) / (12 * h);
  }

  /// Backwards from the diagonal, over 5 points. The slope for `x₊ⁿ` is no polynomial there, but
  /// has a term `θ²ⁿ⁻³` beside them, with the angle `θ = √(2h/k)`.
  @ParameterizedTest
  @MethodSource("drawn")
  void the_curvature_is_the_slope_of_the_slope_on_the_diagonal(Dual dual, Seed seed) {
    double k = seed.generator().nextDouble(0.3, 2), h = 1e-3;
    double curvature = dual.curvature(k);
    if (Double.isInfinite(curvature)) return;
    double angular =
        dual instanceof RectifiedMonomialDual(int n) ? Math.pow(2 * h / k, n - 1.5) : 0;
    double close = 1e-6 + angular;
    double[] s = new double[5];
    for (int i = 0; i < s.length; i++) s[i] = dual.slope(k - i * h, k, k);
    double difference = (25 * s[0] - 48 * s[1] + 36 * s[2] - 16 * s[3] + 3 * s[4]) / (12 * h);
    assertThat(difference).isCloseTo(curvature, within(close * (1 + curvature)));
  }
}
