// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ScoringTest {
  private static final Scoring USUAL = Scoring.usual(10_000);
  private static final double ROUNDING = 4 * Math.ulp(1.0); // a mean of at most three small ratios

  // Laws

  @Test
  void the_test_accuracy_itself_is_the_perfect_measure() {
    var score = USUAL.score(MadeUpModels.golden(0), "c3_k5");
    assertThat(score.tau()).isEqualTo(1);
    assertThat(score.psi()).isEqualTo(1);
    assertThat(score.spearman()).hasValue(1);
    assertThat(score.information().orElseThrow().least()).isCloseTo(1, within(ROUNDING));
    assertThat(score.sign().orElseThrow().worst()).isZero();
  }

  @Test
  void a_measure_that_never_changes_foretells_nothing() {
    var score = USUAL.score(MadeUpModels.golden(0), "c2");
    assertThat(score.tau()).isZero();
    assertThat(score.psi()).isZero();
    assertThat(score.spearman()).isEmpty();
    assertThat(score.chance()).isEmpty();
    assertThat(score.tauGivenTrainLoss()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_a_measure_shares_beyond_a_list_of_chance_is_between_minus_one_and_one(Seed seed) {
    var random = seed.generator();
    double[] x = random.doubles(12).toArray(), y = random.doubles(12).toArray();
    double[] z = random.doubles(12).toArray();
    assertThat(PartialTau.of(x, y, z).orElseThrow()).isBetween(-1.0, 1.0);
    assertThat(PartialTau.of(x, x, z).orElseThrow()).isCloseTo(1, within(ROUNDING));
    assertThat(PartialTau.of(x, y, x)).isEmpty();
  }

  // Golden: the grid of six that was checked against the program of the paper's authors

  @Test
  void the_golden_grid() {
    var score = USUAL.score(MadeUpModels.golden(0), "c1_k1");
    assertThat(score.models()).isEqualTo(6);
    assertThat(score.granulated().perAxis().get("rate")).isCloseTo(2 / 3.0, within(ROUNDING));
    assertThat(score.granulated().perAxis().get("batch")).isCloseTo(-1 / 3.0, within(ROUNDING));
    assertThat(score.psi()).isCloseTo(1 / 6.0, within(ROUNDING));
    assertThat(score.tau()).isCloseTo(7 / 15.0, within(ROUNDING));
  }

  @Test
  void what_a_third_list_leaves_worked_by_hand() {
    // of three pairs one is turned around in each: 1/3 of the first two, and so on
    double[] x = {1, 2, 3}, y = {1, 3, 2}, z = {2, 1, 3};
    // τ_xy = τ_xz = 1/3, τ_yz = −1/3: (1/3 + 1/9) / (8/9)
    assertThat(PartialTau.of(x, y, z).orElseThrow()).isCloseTo(.5, within(ROUNDING));
  }

  // Agreement

  @Test
  void the_summary_of_one_seed_is_its_score_and_two_equal_ones_are_surer() {
    var score = USUAL.score(MadeUpModels.golden(0), "c1_k1");
    var one = USUAL.summary(MadeUpModels.golden(0), "c1_k1");
    var two = USUAL.summary(MadeUpModels.golden(0, 1), "c1_k1");
    double z = score.chance().orElseThrow().zScore();
    assertThat(one.z().orElseThrow()).isCloseTo(z, within(ROUNDING * z));
    assertThat(two.z().orElseThrow()).isCloseTo(Math.sqrt(2) * z, within(ROUNDING * 2 * z));
    assertThat(two.tau()).isEqualTo(score.tau());
    assertThat(two.perAxis()).isEqualTo(score.granulated().perAxis());
    assertThat(two.groups()).isEqualTo(Map.of("rate", 4, "batch", 6));
    assertThat(two.models()).isEqualTo(12);
  }

  @Test
  void too_few_models_have_no_summary() {
    assertThat(USUAL.summaryIfDefined(MadeUpModels.golden(0).trainedTo(2), "c1_k1")).isEmpty();
    assertThat(USUAL.summaryIfDefined(MadeUpModels.golden(0), "c1_k1")).isPresent();
  }

  @Test
  void scores_are_a_row_a_measure() {
    var table = Scores.of(MadeUpModels.golden(0), USUAL).table();
    assertThat(table.columns())
        .containsExactly(
            "measure",
            "models",
            "tau",
            "psi",
            "z",
            "spearman",
            "psi_rate",
            "groups_rate",
            "psi_batch",
            "groups_batch",
            "information",
            "sign_error",
            "worst_sign_error",
            "tau_given_train_loss");
    assertThat(table.words("measure")).containsExactly("c1_k1", "c2", "c3_k5");
    assertThat(table.words("z").get(1)).isEqualTo(Scores.UNDEFINED);
    assertThat(table.where("measure", "c1_k1").number("groups_batch")).isEqualTo(3);
  }

  @Test
  void what_else_may_order_the_models_is_reported() {
    var confounds = Confounds.of(MadeUpModels.golden(0), 100);
    assertThat(confounds.models()).isEqualTo(6);
    assertThat(confounds.reached()).isEqualTo(5);
    assertThat(confounds.leastTrainAccuracy()).isEqualTo(.9);
    assertThat(confounds.accuracySpan()).isCloseTo(.08, within(ROUNDING));
    // √(.78 · .22 / 100)
    assertThat(confounds.standardError()).isCloseTo(.041424630, within(1e-9)); // digits given
  }
}
