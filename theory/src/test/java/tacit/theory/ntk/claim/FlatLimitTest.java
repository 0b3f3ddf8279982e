// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class FlatLimitTest {

  /// What is left after the extrapolation falls by four as `h` doubles.
  @Test
  void the_error_is_of_second_order() {
    double ratio = FlatLimit.sides(125).error() / FlatLimit.sides(250).error();
    assertThat(ratio).isCloseTo(4, within(0.4)); // the next order, 16/h
  }

  @Test
  void wide_kernels_interpolate_by_polynomials() {
    var verdicts = new FlatLimit().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(2);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
