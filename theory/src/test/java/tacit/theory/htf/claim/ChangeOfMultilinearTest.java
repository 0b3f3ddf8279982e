// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ChangeOfMultilinearTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_change_is_one_at_rank_one_and_at_no_other(Seed seed) {
    assertThat(ChangeOfMultilinear.sides(1, seed).holds()).isTrue();
    for (int rank = 2; rank <= 3; rank++) {
      assertThat(ChangeOfMultilinear.sides(rank, seed).measured().item()).isLessThan(1 - 1e-6);
    }
  }
}
