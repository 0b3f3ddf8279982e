// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class OnePointMarginTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_single_margin_grows_by_the_formula(Seed seed) {
    var drawn = Drawn.calm(seed);
    for (int n = 0; n < drawn.points().count(); n++) {
      var one = new Drawn(drawn.name(), drawn.network(), drawn.points().only(n));
      var sides = OnePointMargin.slope(one);
      assertThat(sides.holds()).as("point " + n).isTrue();
      assertThat(sides.claimed().item()).isNotNegative();
    }
  }

  @Test
  void among_four_points_one_margin_falls() {
    assertThat(OnePointMargin.rises(Drawn.fourPoints()).holds()).isFalse();
  }
}
