// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.clones.CloneModel;

class CloneResidualsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_formula_is_the_schur_complement(Seed seed) {
    var model = CloneModel.gaussian(seed.generator(), 20, 4, .3);
    for (int w = 1; w < 20; w += 3) {
      assertThat(CloneResiduals.sides(model, .3, w, 0).holds()).isTrue();
      assertThat(CloneResiduals.sides(model, .3, w, .1).holds()).isFalse();
    }
  }

  // Golden: worked out by hand and by two NumPy scripts written apart

  @Test
  void of_four_neurons() {
    assertThat(rSquared(1)).isCloseTo(.407142857143, within(1e-12));
    assertThat(rSquared(2)).isCloseTo(.814285714286, within(1e-12));
    assertThat(rSquared(3)).isCloseTo(.907142857143, within(1e-12));
    double[][] left = Drawn.schur(Drawn.FOUR.covariance(), 1);
    assertThat(Drawn.meanCorrelation(left))
        .isCloseTo((2 * .74278135 + .55172414) / 3, within(1e-8));
  }

  private static double rSquared(int w) {
    double[] claimed = CloneResiduals.sides(Drawn.FOUR, .5, w, 0).claimed().toDoubles();
    return claimed[claimed.length - 1];
  }
}
