// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.measures.claim.LastLayer.Flaw;
import tacit.measures.margin.MarginDistribution;

class EqualMarginsOfCollapseTest {
  /// Sums of a few dozen products of numbers of size 1 to 10.
  private static final Offset<Double> ROUNDING = within(1e-12);

  private static LastLayer drawn(Seed seed, Flaw flaw) {
    return LastLayer.drawn(4, 7, 2, 1, flaw, seed);
  }

  private static double deviation(LastLayer layer) {
    return MarginDistribution.of(layer.margins()).standardDeviation();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_collapsed_layer_has_equal_margins_and_nothing_left_to_collapse(Seed seed) {
    var layer = drawn(seed, Flaw.NONE);
    var nc = layer.collapse();
    assertThat(deviation(layer)).isCloseTo(0, ROUNDING);
    assertThat(layer.collapsed()).isTrue();
    assertThat(nc.nc1()).isZero();
    assertThat(nc.means().equinorm()).isCloseTo(0, ROUNDING);
    assertThat(nc.means().angle()).isCloseTo(0, ROUNDING);
    assertThat(nc.weights().frame()).isCloseTo(0, ROUNDING);
    assertThat(nc.nc3()).isCloseTo(0, ROUNDING);
    assertThat(nc.nc4()).isZero();
    assertThat(nc.crossFrame()).isCloseTo(0, ROUNDING);
    assertThat(nc.biasError()).isCloseTo(0, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_same_number_added_to_all_scores_changes_no_margin(Seed seed) {
    assertThat(drawn(seed, Flaw.CONSTANT_LEFT).margins())
        .containsExactly(drawn(seed, Flaw.NONE).margins(), ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void each_condition_is_needed(Seed seed) {
    for (Flaw flaw : new Flaw[] {Flaw.MEAN_LEFT, Flaw.FEATURES_VARY, Flaw.UNEQUAL_LENGTHS}) {
      assertThat(drawn(seed, flaw).collapsed()).as(flaw.words()).isFalse();
      assertThat(deviation(drawn(seed, flaw))).as(flaw.words()).isGreaterThan(.001);
    }
  }

  // Golden, by hand: 2² · 4/3

  @Test
  void the_margin_of_four_classes_at_radius_two() {
    double margin = 16 / 3.0;
    assertThat(drawn(new Seed(0), Flaw.NONE).margins())
        .containsExactly(
            new double[] {margin, margin, margin, margin, margin, margin, margin, margin},
            ROUNDING);
  }

  @Test
  void six_checks_hold_and_nine_fail_as_they_should() {
    var verdicts = new EqualMarginsOfCollapse().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(6);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(9);
  }
}
