// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.claim.LinearSample.Setup;
import tacit.measures.claim.MarginBoundHolds.Fitted;

class MarginBoundHoldsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_function_of_the_class_keeps_the_bound(Seed seed) {
    var fitted = Fitted.drawn(new Setup(400, 5, 1.5, 1, true), seed);
    assertThat(MarginBoundHolds.slack(fitted)).isPositive();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_function_that_is_too_long_breaks_it(Seed seed) {
    var fitted = Fitted.drawn(new Setup(40, 60, 0, 100, false), seed);
    assertThat(fitted.sample().error()).isEqualTo(0.5);
    assertThat(MarginBoundHolds.slack(fitted)).isNegative();
  }
}
