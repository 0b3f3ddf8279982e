// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class NormsDivergeTest {
  // Laws

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void the_free_entry_grows_with_the_inverse_root_of_the_loss(int depth) {
    var sides = NormsDiverge.sides(NormsDiverge.scaled(depth, 0.4), 1e-3);
    assertThat(sides.holds()).isTrue();
    double[] least = sides.measured().toDoubles();
    assertThat(least[least.length - 1]).isGreaterThan(4).isGreaterThan(least[0]);
  }

  @Test
  void far_out_the_bound_is_nearly_reached() {
    var sides = NormsDiverge.sides(NormsDiverge.root(2, 100, 0.0101), 1e-4);
    double least = Arrays.stream(sides.measured().toDoubles()).max().orElseThrow();
    assertThat(least).isBetween(90.0, 100.5);
  }

  @Test
  void a_negative_determinant_lets_the_entries_stay_small() {
    var outside = new NormsDiverge().checks().stream().filter(check -> !check.assumed()).toList();
    assertThat(outside).extracting(Check::verdict).containsOnly(Verdict.FAILS_OUTSIDE).hasSize(3);
    for (var check : outside) {
      double largest = Arrays.stream(check.sides().claimed().toDoubles()).max().orElseThrow();
      assertThat(largest).isLessThan(3);
    }
  }

  // Golden, by hand: the square root of [[2, 1], [1, 2]] has (√3 ± 1)/2

  @Test
  void the_factors_of_a_matrix_by_hand() {
    double[] root = NormsDiverge.root(2, 2, 2)[0];
    double[] byHand = {(Math.sqrt(3) + 1) / 2, (Math.sqrt(3) - 1) / 2};
    assertThat(root[0]).isCloseTo(byHand[0], within(1e-15)); // ulp
    assertThat(root[1]).isCloseTo(byHand[1], within(1e-15));
  }
}
