// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class MarginHistogramTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_margin_is_in_one_bin(Seed seed) {
    var margins = MarginDistribution.of(seed.generator().doubles(50, -1, 1).toArray());
    var counts = MarginHistogram.of(margins, 7).counts();
    assertThat(counts).hasSize(7);
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
  }

  // Golden values, by hand

  @Test
  void of_six_margins() {
    var margins = MarginDistribution.of(0, 1, 1.5, 2, 3.5, 4);
    assertThat(MarginHistogram.of(margins, 4).counts()).containsExactly(1, 2, 1, 2);
    assertThat(MarginHistogram.of(margins, -4, 12, 2))
        .isEqualTo(new MarginHistogram(-4, 12, List.of(5, 1)));
  }

  // Refusals

  @Test
  void bins_that_do_not_fit_are_named() {
    var margins = MarginDistribution.of(1, 2);
    assertThatThrownBy(() -> MarginHistogram.of(margins, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin histogram: 0 bins; give 1 or more");
    assertThatThrownBy(() -> MarginHistogram.of(margins, 1.5, 3, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "margin histogram: margins from 1.0 to 2.0 in bins from 1.5 to 3.0; the bins must hold them and have a width");
    assertThatThrownBy(() -> MarginHistogram.of(MarginDistribution.of(1, 1), 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "margin histogram: margins from 1.0 to 1.0 in bins from 1.0 to 1.0; the bins must hold them and have a width");
  }
}
