// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.claim.MarginBoundHolds.Setup;

class MarginBoundHoldsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_function_of_the_class_keeps_the_bound(Seed seed) {
    assertThat(MarginBoundHolds.fails(new Setup(400, 5, 1.5, 1, true), seed)).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_function_that_is_too_long_breaks_it(Seed seed) {
    assertThat(MarginBoundHolds.fails(new Setup(40, 60, 0, 20, false), seed)).isTrue();
  }
}
