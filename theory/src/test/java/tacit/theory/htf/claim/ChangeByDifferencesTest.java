// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class ChangeByDifferencesTest {
  /// A smaller move rounds more, by as much as it is smaller, and switches less.
  @ParameterizedTest
  @ValueSource(doubles = {1e-5, 1e-6, 1e-7})
  void the_difference_does_not_depend_on_the_move(double move) {
    var sides = ChangeByDifferences.sides(move, new Seed(7));
    assertThat(sides.error()).isLessThan(sides.tolerance() * Math.max(1, 1e-5 / move));
  }

  @Test
  void across_kinks_the_difference_is_another_number() {
    var outside =
        new ChangeByDifferences().checks().stream().filter(check -> !check.assumed()).toList();
    assertThat(outside).extracting(Check::verdict).containsOnly(Verdict.FAILS_OUTSIDE).hasSize(3);
  }
}
