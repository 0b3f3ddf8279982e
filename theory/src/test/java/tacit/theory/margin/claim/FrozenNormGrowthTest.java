// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.theory.margin.NormGrowth;

class FrozenNormGrowthTest {
  // Laws

  @ParameterizedTest
  @CsvSource({"1, 1, 0.2, 0.5", "2, 3, 1, 2", "3, 10, 0.1, 1", "5, 2, 0.7, 0.9"})
  void the_product_of_equal_norms_grows_by_the_formula(
      int depth, int count, double margin, double start) {
    var growth = new NormGrowth(depth, count, margin, start);
    assertThat(FrozenNormGrowth.sides(growth, 1).holds()).isTrue();
  }

  @Test
  void unequal_norms_grow_faster() {
    var sides = FrozenNormGrowth.sides(new NormGrowth(2, 4, 0.5, 1), 2);
    double[] unequal = sides.measured().toDoubles(), equal = sides.claimed().toDoubles();
    for (int i = 0; i < equal.length; i++) assertThat(unequal[i]).isGreaterThan(equal[i]);
  }
}
