// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.MeanFieldTheoryTest.dual;
import static tacit.theory.ntk.depth.Printed.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Dropout, unequal norms, residual networks, covariances, depth limits.
class DepthExtensionsTest {
  private static final int M = 12;

  // Dropout

  @Test
  void dropout_in_every_layer_keeps_equal_inputs_apart() {
    var field = DropoutField.solve(dual("erf"), 1.25, 0.05, 0.99);
    check(field.q(), "0.443195499");
    check(field.c(), "0.856889986");
    check(field.chi1(), "0.965443970");
    check(field.chiStar(), "0.921716963");
    check(field.conditionNumber(M), "8.300424");
    var pairs = new PairRecursion(dual("erf"), 1.25, 0.05);
    double q = MeanFieldTheory.solve(dual("erf"), 1.25, 0.05).q();
    var deep = pairs.after(400, Pair.start(q, q, 0.1 * q), 0.99);
    check(deep.conditionNumber(M), "8.300433", 3); // measured from another start
  }

  @Test
  void more_dropout_makes_gradients_explode_and_training_trivial() {
    var field = DropoutField.solve(dual("erf"), 1.25, 0.05, 0.9);
    check(field.chi1(), "1.00379");
    assertThat(field.conditionNumber(M)).isOne();
  }

  @Test
  void dropout_before_the_last_layer_bounds_the_condition_number() {
    var at = MeanFieldTheory.solve(dual("erf"), 1.25, 0.05);
    check(DropoutField.beforeReadout(at, 0.05, 0.9, M), "109.48145");
    var pairs = new PairRecursion(dual("erf"), 1.25, 0.05);
    var deep = pairs.next(pairs.after(399, Pair.start(at.q(), at.q(), 0.1 * at.q())), 0.9);
    check(deep.conditionNumber(M), "109.478", 2);
  }

  /// What is left of the data is the gap `l χ₁ˡ`, beside a constant: answers are of size 10⁻⁵.
  @Test
  void with_dropout_before_the_last_layer_answers_to_new_inputs_fade_as_the_gap() {
    double shallow = answers(300), deep = answers(400);
    assertThat(deep).isBetween(1e-6, 1e-4);
    double chi1 = MeanFieldTheory.solve(dual("erf"), 1.25, 0.05).chi1();
    double law = 400 / 300.0 * Math.pow(chi1, 100);
    assertThat(deep / shallow).isCloseTo(law, within(0.1 * law)); // the next term is O(1/l)
  }

  /// Root mean square of `P(Θ) y` on centered labels.
  private static double answers(int depth) {
    Tensor x = Tensor.gaussian(new Seed(0).generator(), M, 20);
    Tensor t = Tensor.gaussian(new Seed(1).generator(), 4, 20);
    var recursion = DeviationRecursion.erf(1.25, 0.05);
    var train = DeviationGram.start(recursion, DeviationGram.between(x, x)).after(depth);
    var test = DeviationGram.start(recursion, DeviationGram.between(t, x)).after(depth);
    double[] dropped = train.ntk().toDoubles(), y = new double[M];
    double more = (1 / 0.9 - 1) * (train.theta() - 0.05);
    for (int i = 0; i < M; i++) dropped[i * M + i] += more;
    for (int i = 0; i < M; i++) y[i] = i % 2 == 0 ? 1 : -1;
    Tensor kdd = Tensor.of(Shape.of(M, M), dropped);
    Tensor f = MeanPredictor.apply(test.ntk(), kdd, Tensor.of(Shape.of(M, 1), y), 0);
    double sum = 0;
    for (double each : f.toDoubles()) sum += each * each;
    return Math.sqrt(sum / 4);
  }

  @Test
  void to_keep_everything_is_no_dropout() {
    var field = DropoutField.solve(dual("erf"), 2, 0.05, 1);
    var at = MeanFieldTheory.solve(dual("erf"), 2, 0.05);
    assertThat(field).isEqualTo(new DropoutField(at.q(), at.c(), at.chi1(), at.chiStar()));
  }

  @Test
  void a_share_to_keep_that_is_none_is_refused() {
    assertThatThrownBy(() -> DropoutField.solve(dual("erf"), 2, 0.05, 0))
        .hasMessage("dropout: the probability to keep a unit is 0.0; give one above 0, at most 1");
    assertThatThrownBy(() -> DropoutField.solve(dual("relu"), 1.9, 0.05, 0.9))
        .hasMessage(
            "dropout: variances of relu go to infinity with depth; change the weight or bias variance");
  }

  // Unequal norms

  @Test
  void unequal_norms_keep_the_condition_number_above_one() {
    var pairs = new PairRecursion(dual("erf"), 2, 0.05);
    var deep = pairs.after(200, Pair.start(.6, 1.8, .1 * Math.sqrt(.6 * 1.8)));
    check(deep.conditionNumber(), "1.08146586");
    double chi1 = MeanFieldTheory.solve(dual("erf"), 2, 0.05).chi1();
    double ratio = pairs.growth(1.8, chi1, 200) / pairs.growth(.6, chi1, 200);
    check(Math.max(ratio, 1 / ratio), "1.08146586");
  }

  // Residual networks

  @ParameterizedTest
  @CsvSource({"2, .3, 5.02418", ".5, .3, 5.04551", "2, .1, 5.02248", ".5, .1, 5.04091"})
  void residual_networks_are_always_critical(double w, double c0, String kappa) {
    check(new ResidualRecursion(w).after(5000, c0).conditionNumber(M), kappa);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.5, .261545597", "5, 3.5, .941754246"})
  void a_residual_network_in_its_first_layers(int l, String diagonal, String off) {
    var at = new ResidualRecursion(2).after(l, .1);
    check(at.theta(), diagonal);
    check(at.thetaOffDiagonal(), off);
  }

  @Test
  void a_normalized_branch_forgets_more_slowly() {
    check(new ResidualRecursion(2).normalizedAfter(100_000, .3).conditionNumber(M), "6.61");
    var at = new ResidualRecursion(2).normalizedAfter(100_000, .1);
    check(at.conditionNumber(M), "6.09");
    check(at.theta() / (1e5 * Math.log(1e5)), "1.05");
  }

  // Covariances

  @Test
  void covariances_on_the_critical_line_grow_apart_from_conditioning_linearly() {
    double w = MeanFieldTheory.criticalWeightVariance(dual("erf"), 0.05);
    var at = MeanFieldTheory.solve(dual("erf"), w, 0.05);
    check(NngpAsymptotics.predict(at, M, 1).conditionNumber(), "2.0919");
    var recursion = DeviationRecursion.erf(w, 0.05);
    check(recursion.after(20_000, .1).nngpConditionNumber(M, at.q()) / 2e4, "2.08946");
    check(recursion.after(20_000, .5).nngpConditionNumber(M, at.q()) / 2e4, "2.09021");
  }

  @Test
  void covariances_in_the_other_phases() {
    var chaotic = MeanFieldTheory.solve(dual("erf"), 2, 0.05);
    var law = NngpAsymptotics.predict(chaotic, M, 100);
    double c = chaotic.c();
    assertThat(law.conditionNumber()).isCloseTo(1 + M * c / (1 - c), within(1e-13));
    assertThat(law.predictorScale()).isCloseTo(Math.pow(chaotic.chiStar(), 100), within(1e-17));
    var pair =
        new PairRecursion(dual("erf"), 2, 0.05)
            .after(400, Pair.start(chaotic.q(), chaotic.q(), .1 * chaotic.q()));
    double kappa = (pair.k11() + (M - 1) * pair.k12()) / (pair.k11() - pair.k12());
    assertThat(law.conditionNumber()).isCloseTo(kappa, within(1e-12 * kappa)); // χ_c*^400 = 10⁻¹⁷
    var ordered = NngpAsymptotics.predict(MeanFieldTheory.solve(dual("erf"), 1.25, 0.05), M, 10);
    assertThat(ordered.predictorScale()).isOne();
    check(ordered.lambdaMax(), "5.221988389"); // 12 q*
  }

  // Depth limits

  @Test
  void eight_depth_scales_in_4096_steps() {
    var ordered = MeanFieldTheory.solve(dual("erf"), 1.25, 0.05);
    var chaotic = MeanFieldTheory.solve(dual("erf"), 2, 0.18);
    check(DepthLimits.trainable(ordered, 4096) / ordered.trainabilityDepth(), "8.3");
    assertThat(DepthLimits.trainable(chaotic, 4096)).isInfinite();
    var kinked = MeanFieldTheory.solve(dual("relu"), 1.9, 0.1);
    check(DepthLimits.trainable(kinked, 4096) / kinked.trainabilityDepth(), "16.6");
    assertThat(DepthLimits.generalizing(ordered, 1, 0.01)).isInfinite();
    double xi = chaotic.generalizationDepth(), l = DepthLimits.generalizing(chaotic, 0.28, 0.01);
    assertThat(l / xi).isBetween(6.0, 8.0);
    assertThat(0.28 * l * Math.exp(-l / xi)).isCloseTo(0.01, within(1e-14)); // the root's digits
    assertThat(DepthLimits.generalizing(chaotic, 1e-4, 0.01)).isZero();
  }
}
