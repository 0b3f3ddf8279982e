// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.evaluation.GranulatedKendall;
import tacit.measures.stats.TiePolicy;

class OrderAloneTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void only_the_order_of_a_measure_counts(Seed seed) {
    double[] mu = DrawnModels.tied(48, 15, seed.child("mu").generator());
    double[] g = DrawnModels.tied(48, 25, seed.child("g").generator());
    assertThat(OrderAlone.mapped(mu, g, Math::atan, 1).holds()).isTrue();
    assertThat(OrderAlone.mapped(mu, g, m -> 3 * m - 7, 1).holds()).isTrue();
    assertThat(OrderAlone.mapped(mu, g, m -> -m, -1).holds()).isTrue();
    assertThat(OrderAlone.mapped(mu, g, m -> m * m, 1).holds()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_accuracy_is_a_perfect_measure_of_itself(Seed seed) {
    assertThat(OrderAlone.perfect(DrawnModels.order(48, seed.generator())).holds()).isTrue();
  }

  // Golden, by hand: on 2 × 2 models, one pair of a is in order and one not, and so of b

  @Test
  void of_four_models() {
    var grid = DrawnModels.full(2, 2);
    double[] mu = {1, 2, 3, 4}, g = {1, 4, 2, 3};
    var scores = GranulatedKendall.of(mu, g, grid, TiePolicy.DROP_DOUBLE_TIES);
    assertThat(scores.perAxis()).containsEntry("a", 0.0).containsEntry("b", 1.0);
    assertThat(scores.overall()).isEqualTo(.5);
  }
}
