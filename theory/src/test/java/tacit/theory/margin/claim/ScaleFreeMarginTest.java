// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ScaleFreeMarginTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void factors_of_layers_do_not_show_in_normalized_margins(Seed seed) {
    for (var drawn : DrawnNetwork.homogeneous(3, seed)) {
      assertThat(ScaleFreeMargin.sides(drawn, seed).holds()).as(drawn.name()).isTrue();
    }
    assertThat(ScaleFreeMargin.sides(DrawnNetwork.biased(3, seed), seed).holds()).isFalse();
  }
}
