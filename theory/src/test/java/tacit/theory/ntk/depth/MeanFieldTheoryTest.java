// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.Printed.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ExpDual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.ReluDual;

class MeanFieldTheoryTest {
  private static final double EPS = Math.ulp(1.0);

  static Dual dual(String name) {
    return switch (name) {
      case "erf" -> new ErfDual(1, 1, 0);
      case "tanh" -> QuadratureDual.tanh();
      case "relu" -> ReluDual.relu();
      default -> throw new IllegalArgumentException(name);
    };
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void variance_and_correlation_stay_where_they_are(Seed seed) {
    var random = seed.generator();
    double w = random.nextDouble(0.2, 4), b = random.nextDouble(0, 0.5);
    var phi = dual(random.nextBoolean() ? "erf" : "tanh");
    var at = MeanFieldTheory.solve(phi, w, b);
    // a residual of a few roundings of numbers up to w + b
    assertThat(MeanFieldTheory.nextVariance(phi, w, b, at.q()))
        .isCloseTo(at.q(), within(20 * EPS * (w + b)));
    if (at.q() == 0) return;
    assertThat(new CorrelationMap(phi, w, b, at.q()).at(at.c()))
        .isCloseTo(at.c(), within(20 * EPS * (w + b) / at.q()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"erf", "tanh"})
  void just_beyond_the_critical_line_the_correlation_leaves_one_as_chi_does(String name) {
    var phi = dual(name);
    double critical = MeanFieldTheory.criticalWeightVariance(phi, 0.05);
    for (double more : new double[] {1e-8, 3e-8, 1e-6, 1e-5}) {
      var at = MeanFieldTheory.solve(phi, critical * (1 + more), 0.05);
      assertThat(at.phase()).isEqualTo(Phase.CHAOTIC);
      double first = 2 * (at.chi1() - 1) / at.chi1Slope();
      // the next term is of relative size 1 − c; near the bracket's end the sign of C(c) − c is
      // seen to 10⁻¹⁶ of a slope of χ₁ − 1
      assertThat(1 - at.c()).isCloseTo(first, within(20 * first * first + 0.03 * first));
    }
  }

  // Golden values: of a second implementation, in another language

  @ParameterizedTest
  @CsvSource({
    "erf, 0.5, 0.05, 0.1059390311, 1, 0.5335342701, 0.5335342701, 1.5917687, 1.5917687, -",
    "erf, 1.0, 0.05, 0.2884266917, 1, 0.8675945842, 0.8675945842, 7.0407292, 7.0407292, -",
    "erf, 1.25, 0.05, 0.4351656991, 1, 0.9613739044, 0.9613739044, 25.385951, 25.385951, -",
    "erf, 1.5, 0.05, 0.6017531671, 0.820530088, 1.03470013, 0.9695519413, 32.34024, 29.315494, 15.376836",
    "erf, 2.0, 0.05, 0.9659548126, 0.4344812375, 1.154652767, 0.906482227, 10.184974, 6.9541192, 4.1325128",
    "erf, 3.0, 0.05, 1.752740188, 0.1914023333, 1.349550285, 0.857354039, 6.4975429, 3.3358751, 2.2042175",
    "erf, 1.0, 0.18, 0.5208751077, 1, 0.7250836494, 0.7250836494, 3.1107271, 3.1107271, -",
    "erf, 2.0, 0.18, 1.167550171, 0.8370745229, 1.069401772, 0.9423505353, 16.841267, 14.903263, 7.9065537",
    "erf, 3.0, 0.18, 1.933786898, 0.4769485631, 1.292397918, 0.8479766986, 6.0642034, 3.8986455, 2.373034",
    "erf, 4.0, 0.2, 2.774127211, 0.3417792633, 1.464333798, 0.8125751942, 4.8181899, 2.6219165, 1.697945",
    "erf, 2.0, 0, 0.8807506304, 0, 1.197365386, 0.9221357693, 12.336113, 5.5517424, 3.8286826",
    "tanh, 0.5, 0.05, 0.08757986519, 1, 0.4319873818, 0.4319873818, 1.1913855, 1.1913855, -",
    "tanh, 1.0, 0.05, 0.1935925202, 1, 0.7590316472, 0.7590316472, 3.6269756, 3.6269756, -",
    "tanh, 1.5, 0.05, 0.4180372005, 1, 0.9386362682, 0.9386362682, 15.790994, 15.790994, -",
    "tanh, 2.0, 0.05, 0.7217618727, 0.7440824195, 1.047666, 0.961114792, 25.213415, 21.475434, 11.597395",
    "tanh, 3.0, 0.05, 1.428008462, 0.2993176418, 1.208934424, 0.8954047158, 9.0514557, 5.2703886, 3.330904",
    "tanh, 3.0, 0.18, 1.63010515, 0.659090968, 1.144153078, 0.903806582, 9.8872948, 7.4258514, 4.2407995",
    "tanh, 4.0, 0.2, 2.410192689, 0.4568089491, 1.288370789, 0.8555671295, 6.4106377, 3.9466653, 2.4427828",
    "tanh, 2.0, 0, 0.6179647698, 0, 1.10552882, 0.9550106888, 21.723666, 9.9677254, 6.8326295",
    "relu, 1.0, 0.1, 0.2, 1, 0.5, 0.5, 1.442695041, 1.442695041, -",
    "relu, 1.5, 0.1, 0.4, 1, 0.75, 0.75, 3.476059497, 3.476059497, -",
    "relu, 1.9, 0.1, 2.0, 1, 0.95, 0.95, 19.49572575, 19.49572575, -",
  })
  void fixed_points_slopes_and_depth_scales(
      String name,
      double w,
      double b,
      String q,
      String c,
      String chi1,
      String chiStar,
      String xi,
      String xi1,
      String xiStar) {
    var at = MeanFieldTheory.solve(dual(name), w, b);
    check(at.q(), q);
    check(at.c(), c);
    check(at.chi1(), chi1);
    check(at.chiStar(), chiStar);
    check(at.correlationDepth(), xi);
    check(at.trainabilityDepth(), xi1);
    if (xiStar.equals("-")) assertThat(at.generalizationDepth()).isInfinite();
    else check(at.generalizationDepth(), xiStar);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 1.1142800634, 0.253209656, 0.1274123603, 1.42420529, 0.273300913, 0.1201974473",
    "0.05, 1.37583900735, 0.517176838, 0.3486443653, 1.76095463961, 0.570047882, 0.3240899560",
    "0.10, 1.55211785533, 0.726359229, 0.5403725537, 1.98607264114, 0.805799182, 0.4988054894",
    "0.18, 1.74760374977, 0.987787754, 0.7882810634, 2.23392926105, 1.099401064, 0.7227989392",
    "0.20, 1.78817976729, 1.045933150, 0.8441609463, 2.28515247372, 1.164496287, 0.7730362095",
    "0.25, 1.88054725884, 1.183272439, 0.9768789427, 2.40148923511, 1.317938999, 0.8920241409",
    "0.50, 2.23365963455, 1.772060930, 1.552969989, 2.84316745972, 1.971030613, 1.404022956",
    "1.00, 2.71838135234, 2.744890930, 2.515759804, 3.44321091227, 3.036396395, 2.247855110",
  })
  void the_critical_line_of_erf_and_tanh(
      double b,
      String wErf,
      String qErf,
      String slopeErf,
      String wTanh,
      String qTanh,
      String slopeTanh) {
    checkCritical(dual("erf"), b, wErf, qErf, slopeErf);
    checkCritical(dual("tanh"), b, wTanh, qTanh, slopeTanh);
    var closed = ErfCriticalLine.atBiasVariance(b);
    check(closed.weightVariance(), wErf);
    check(closed.q(), qErf);
    check(closed.chi1Slope(), slopeErf);
  }

  private static void checkCritical(Dual phi, double b, String w, String q, String slope) {
    double critical = MeanFieldTheory.criticalWeightVariance(phi, b);
    var at = MeanFieldTheory.solve(phi, critical, b);
    check(critical, w);
    check(at.q(), q);
    check(at.chi1Slope(), slope);
    assertThat(at.phase()).isEqualTo(Phase.CRITICAL);
    assertThat(at.c()).isEqualTo(1);
    assertThat(at.correlationDepth()).isInfinite();
    assertThat(at.trainabilityDepth()).isInfinite();
    assertThat(at.ntkLimitOffDiagonal()).isInfinite();
  }

  @Test
  void without_bias_the_critical_lines_end_at_pi_quarters_one_and_two() {
    assertThat(MeanFieldTheory.criticalWeightVariance(dual("erf"), 0))
        .isCloseTo(Math.PI / 4, within(EPS)); // two divisions
    assertThat(MeanFieldTheory.criticalWeightVariance(dual("tanh"), 0))
        .isCloseTo(1, within(200 * EPS)); // the rule's sum of some 200 numbers
    assertThat(MeanFieldTheory.criticalWeightVariance(dual("relu"), 0)).isEqualTo(2);
    assertThat(MeanFieldTheory.criticalWeightVariance(ReluDual.abs(), 0)).isEqualTo(1);
    assertThat(ErfCriticalLine.atBiasVariance(0).weightVariance()).isEqualTo(Math.PI / 4);
  }

  // Boundary cases

  @Test
  void without_bias_an_ordered_network_dies_out() {
    var erf = MeanFieldTheory.solve(dual("erf"), 0.5, 0);
    assertThat(erf).isEqualTo(new MeanField(0, 1, 2 / Math.PI, 2 / Math.PI, 0));
    assertThat(erf.phase()).isEqualTo(Phase.ORDERED);
    assertThat(erf.ntkLimitDiagonal()).isZero();
    assertThat(MeanFieldTheory.solve(dual("relu"), 1.5, 0).q()).isZero();
    assertThat(MeanFieldTheory.solve(dual("tanh"), 1, 0).phase()).isEqualTo(Phase.CRITICAL);
  }

  @Test
  void a_rectifier_is_critical_at_two_and_diverges_beyond() {
    double infinity = Double.POSITIVE_INFINITY;
    var critical = MeanFieldTheory.solve(dual("relu"), 2, 0);
    assertThat(critical).isEqualTo(new MeanField(1, 1, 1, 1, infinity));
    assertThat(critical.phase()).isEqualTo(Phase.CRITICAL);
    for (double b : new double[] {0, 0.1}) {
      var beyond = MeanFieldTheory.solve(dual("relu"), 2.5, b);
      assertThat(beyond).isEqualTo(new MeanField(infinity, 1, 1.25, 1.25, infinity));
      assertThat(beyond.phase()).isEqualTo(Phase.DIVERGENT);
      assertThat(beyond.correlationDepth()).isInfinite();
    }
    assertThat(MeanFieldTheory.solve(dual("relu"), 2, 0.1).phase()).isEqualTo(Phase.DIVERGENT);
  }

  @Test
  void an_exponential_has_a_fixed_point_for_small_variances_only() {
    var phi = new ExpDual(1, 1);
    // q = 0.1 e^(2q): the lower of two roots, by Lambert's W: q = −W(−0.2)/2
    assertThat(MeanFieldTheory.solve(phi, 0.1, 0).q()).isCloseTo(0.1295855509095, within(1e-12));
    assertThat(MeanFieldTheory.solve(phi, 1, 0).phase()).isEqualTo(Phase.DIVERGENT);
    // near the end of the range, 1/(2e) = 0.18394: roots 0.4766… and 0.5238…, less than a ratio of
    // two
    double near = MeanFieldTheory.solve(phi, 0.1837, 0).q();
    assertThat(0.1837 * Math.exp(2 * near)).isCloseTo(near, within(1e-15));
    assertThat(near).isLessThan(0.5);
  }

  @Test
  void phases_are_told_in_words() {
    assertThat(Phase.values())
        .extracting(Phase::toString)
        .containsExactly("ordered", "critical", "chaotic", "divergent");
  }

  // Messages

  @Test
  void variances_that_are_none_are_refused() {
    assertThatThrownBy(() -> MeanFieldTheory.solve(dual("erf"), -1, 0))
        .hasMessage(
            "mean field: the weight variance is -1.0; a variance is a finite number, 0 or more");
    assertThatThrownBy(() -> MeanFieldTheory.solve(dual("erf"), 1, Double.NaN))
        .hasMessage(
            "mean field: the bias variance is NaN; a variance is a finite number, 0 or more");
    assertThatThrownBy(() -> MeanFieldTheory.criticalWeightVariance(dual("erf"), -0.1))
        .hasMessage(
            "mean field: the bias variance is -0.1; a variance is a finite number, 0 or more");
  }

  @Test
  void an_exponential_diverges_before_it_is_critical() {
    assertThatThrownBy(() -> MeanFieldTheory.criticalWeightVariance(new ExpDual(1, 1), 0))
        .hasMessage(
            "critical line: for exp at bias variance 0.0 no weight variance has χ₁ = 1 and a bounded"
                + " variance; there is no critical point");
  }

  @Test
  void a_rectifier_with_bias_has_no_critical_point() {
    assertThatThrownBy(() -> MeanFieldTheory.criticalWeightVariance(dual("relu"), 0.1))
        .hasMessage(
            "critical line: relu has one critical point, (2.0, 0), and none at bias variance 0.1, where"
                + " variances grow without bound; give bias variance 0");
  }
}
