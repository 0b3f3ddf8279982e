// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceOverlapTest {
  // Laws

  @ParameterizedTest
  @CsvSource({"6, 3", "5, 1", "7, 6", "9, 4"})
  void all_sets_have_the_mean_and_the_deviation_of_the_formulas(int n, int k) {
    assertThat(ChanceOverlap.sides(n, k, _ -> true).holds()).isTrue();
    assertThat(ChanceOverlap.sides(n, k, set -> set[0] == 0).holds()).isFalse();
  }

  // Golden, by hand: of the 20 sets of 3 of 6, 1, 9, 9 and 1 have 0, 1, 2 and 3 of the first three

  @Test
  void three_of_six() {
    assertThat(ChanceOverlap.sets(6, 3)).hasSize(20);
    double[] measured = ChanceOverlap.sides(6, 3, _ -> true).measured().toDoubles();
    assertThat(measured[0]).isEqualTo(1.5);
    assertThat(measured[1]).isEqualTo(Math.sqrt(0.45));
  }
}
