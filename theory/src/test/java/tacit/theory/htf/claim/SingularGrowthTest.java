// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.MatrixFactorization;

class SingularGrowthTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void singular_values_grow_by_the_law_from_balance_alone(Seed seed) {
    var model = MatrixFactorization.of(3, 3, seed.generator().nextInt(2, 5));
    assertThat(SingularGrowth.sides(SingularGrowth.balanced(model, seed), model).holds()).isTrue();
    var gaussian = DrawnFlow.of(model, new GaussianStart(0.5), seed);
    assertThat(SingularGrowth.sides(gaussian, model).holds()).isFalse();
  }

  // Golden, by hand: a number as a product of three ones, `σ̇ = 3 γ`, a little later

  @Test
  void of_one_number_it_is_the_power_law() {
    var model = MatrixFactorization.of(1, 1, 3);
    var drawn = SingularGrowth.balanced(model, new Seed(0));
    var sides = SingularGrowth.sides(drawn, model);
    assertThat(sides.holds()).isTrue();
    Tensor start = model.endTensor(drawn.start());
    double pull = -drawn.slope(start).item() * Math.signum(start.item());
    assertThat(sides.claimed().get(0)).isCloseTo(3 * pull, within(1e-2)); // 2 h of the path
  }
}
