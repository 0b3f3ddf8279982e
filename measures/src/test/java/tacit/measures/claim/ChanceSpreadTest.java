// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.evaluation.PermutationNull;

class ChanceSpreadTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void all_orders_have_the_mean_and_the_deviation_of_the_formula(Seed seed) {
    double[] g = DrawnModels.tied(6, 3, seed.generator());
    var grid = DrawnModels.full(2, 3);
    assertThat(ChanceSpread.everyOrder(grid, g, 1, 2, 3, 4, 5, 6).holds()).isTrue();
  }

  /// One in 10⁵ draws of 4000 is off by 5 %, which is 4.5 standard errors.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_orders_have_them_within_their_scatter(Seed seed) {
    assertThat(ChanceSpread.drawn(DrawnModels.full(4, 2, 3, 2), seed).holds()).isTrue();
  }

  // Golden, by hand: on two models Ψ is 1 or −1; on three of one axis the signs of three pairs add
  // up to 3, 1, −1 or −3 in 1, 2, 2 and 1 of 6 orders, a variance of (9 + 2 + 2 + 9)/6 · 1/9

  @Test
  void two_and_three_models() {
    double[] two = {1, 2}, three = {1, 2, 3};
    assertThat(PermutationNull.exactVariance(two, DrawnModels.full(2))).isEqualTo(1);
    assertThat(PermutationNull.exactVariance(three, DrawnModels.full(3)))
        .isCloseTo(11 / 27.0, within(Math.ulp(1.0)));
    assertThat(ChanceSpread.orders(1, 2, 3)).hasSize(6);
  }

  @Test
  void the_grid_of_the_paper_has_192_models() {
    assertThat(DrawnModels.coupled().size()).isEqualTo(192);
  }
}
