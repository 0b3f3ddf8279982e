// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.theory.margin.LinearMargin;
import tacit.theory.margin.MarginState;
import tacit.theory.margin.ReluNetwork;

class MaxMarginMinNormTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_largest_margin_is_one_over_the_smallest_norm(Seed seed) {
    assertThat(MaxMarginMinNorm.sides(MaxMarginMinNorm.points(seed, true)).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_shortest_weights_have_every_margin_at_least_1(Seed seed) {
    var points = MaxMarginMinNorm.points(seed, true);
    double[] w = LinearMargin.of(points).weight().toDoubles();
    double least = MarginState.of(ReluNetwork.of(Tensor.matrix(w)), points).minimum() * length(w);
    assertThat(least).isCloseTo(1, within(1e-12)); // a few roundings over a margin of up to 1/100
  }

  private static double length(double... w) {
    return Math.hypot(w[0], w[1]);
  }
}
