// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareCurveTest {
  // Golden values, by hand

  @Test
  void of_four_margins() {
    assertThat(ShareCurve.of(MarginDistribution.of(0, 1, 1, 4), 5))
        .containsExactly(
            new CurvePoint(.25, 0),
            new CurvePoint(.75, 1),
            new CurvePoint(.75, 2),
            new CurvePoint(.75, 3),
            new CurvePoint(1, 4));
  }

  @Test
  void the_last_point_has_all_margins_whatever_rounding_does() {
    var margins = MarginDistribution.of(.1, .7, .3);
    for (int points = 2; points < 50; points++) {
      assertThat(ShareCurve.of(margins, points).getLast()).isEqualTo(new CurvePoint(1, .7));
    }
  }

  // Refusals

  @Test
  void one_point_is_no_curve() {
    assertThatThrownBy(() -> ShareCurve.of(MarginDistribution.of(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share curve: a curve of 1 points; give 2 or more");
  }
}
