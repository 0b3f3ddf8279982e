// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class TwoMarginsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_margins_pull_as_the_decay_does(Seed seed) {
    var random = seed.generator();
    for (int i = 0; i < 100; i++) {
      double rho = Math.exp(random.nextDouble(-3, 3));
      double lambda = random.nextDouble(0.01, 1) / Math.E / (rho * rho);
      assertThat(TwoMargins.sides(rho, lambda).holds()).isTrue();
    }
  }

  @Test
  void beyond_the_boundary_no_margin_does() {
    double boundary = 1 / Math.E;
    assertThat(TwoMargins.sides(1, boundary * (1 - 1e-9)).holds()).isTrue();
    assertThat(TwoMargins.sides(1, boundary * (1 + 1e-9)).holds()).isFalse();
  }
}
