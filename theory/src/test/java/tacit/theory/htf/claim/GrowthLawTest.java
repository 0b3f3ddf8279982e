// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.htf.Fixtures;

class GrowthLawTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void balanced_components_grow_by_the_law(Seed seed) {
    assertThat(GrowthLaw.sides(DrawnTree.balanced(Whole.drawn(seed), seed)).holds()).isTrue();
    assertThat(GrowthLaw.sides(DrawnTree.gaussian(Whole.drawn(seed), seed)).holds()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void so_do_they_along_a_trajectory(Seed seed) {
    assertThat(GrowthLaw.flown(Whole.drawn(seed), seed).holds()).isTrue();
  }

  // Golden: an independent program, balanced weights in polar form

  @Test
  void polar_weights() {
    var f = Fixtures.binary();
    var w = Fixtures.polar(f);
    var sides = GrowthLaw.sides(new DrawnTree(f, w, Fixtures.slope(f.endTensor(w))));
    double[] rates = {
      -0.03251921361357,
      -0.01213011103336,
      -0.04195670699088,
      -0.00545679546886,
      -0.03538364377279,
      -0.01010465304354
    };
    assertThat(sides.measured().toDoubles()).containsExactly(rates, within(5e-15)); // printed
    assertThat(sides.claimed().toDoubles()).containsExactly(rates, within(5e-15));
  }
}
