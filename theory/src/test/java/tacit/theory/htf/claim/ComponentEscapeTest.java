// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ComponentEscapeTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_formula_is_the_integrated_law(Seed seed) {
    var random = seed.generator();
    int arity = random.nextInt(2, 6);
    double gamma = random.nextDouble(-2, 2);
    assertThat(ComponentEscape.sides(arity, 0.01, gamma, _ -> gamma).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void another_pull_leads_elsewhere(Seed seed) {
    double gamma = seed.generator().nextDouble(0.5, 2);
    assertThat(ComponentEscape.sides(3, 0.01, gamma, _ -> 0.999 * gamma).holds()).isFalse();
  }

  /// `σ^{−1/3} = 10 − t`, at `t = 0.999 · 9 / 4` and on.
  @Test
  void three_vectors_by_hand() {
    double[] log = ComponentEscape.sides(3, 1e-3, 1, _ -> 1).measured().toDoubles();
    for (int i = 0; i < 4; i++) {
      double byHand = -3 * Math.log(10 - 0.999 * 9 * (i + 1) / 4);
      assertThat(log[i]).isCloseTo(byHand, within(1e-13)); // a dozen roundings of numbers below 7
    }
  }
}
