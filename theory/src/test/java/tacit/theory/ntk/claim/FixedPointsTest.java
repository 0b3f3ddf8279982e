// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class FixedPointsTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_networks_off_the_line_settle_from_drawn_correlations(Seed seed) {
    var random = seed.generator();
    boolean ordered = random.nextBoolean();
    double w = ordered ? random.nextDouble(0.3, 1.1) : random.nextDouble(2, 4);
    double b = random.nextDouble(0.05, 0.1), c0 = random.nextDouble(-0.9, 0.9);
    assertThat(FixedPoints.sides(DepthNetworks.ERF, w, b, c0).holds()).isTrue();
  }

  /// The rectifier at `(1.5, 0.1)`: `q* = 0.1/(1 − 0.75)`, and all inputs alike.
  @Test
  void a_fixed_point_by_hand() {
    var sides = FixedPoints.sides(DepthNetworks.RELU, 1.5, 0.1, 0);
    assertThat(sides.claimed().toDoubles())
        .containsExactly(new double[] {0.4, 0.4, 1}, within(1e-16));
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void networks_off_the_line_settle_at_the_roots() {
    var verdicts = new FixedPoints().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(8);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(2);
  }
}
