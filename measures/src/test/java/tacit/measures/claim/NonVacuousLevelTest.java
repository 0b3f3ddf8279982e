// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.measures.margin.MarginDistribution;

class NonVacuousLevelTest {
  // Laws

  @Test
  void both_answers_are_common_among_the_draws() {
    var sides = NonVacuousLevel.sides(MarginDistribution::positiveArea, NonVacuousLevel.MIDDLE);
    double yes = Arrays.stream(sides.measured().toDoubles()).sum();
    assertThat(yes).isBetween(100.0, 200.0);
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void the_positive_area_tells_and_neither_the_whole_area_nor_the_smallest_margin_does() {
    assertThat(new NonVacuousLevel().checks())
        .extracting(Check::verdict)
        .containsExactly(Verdict.HOLDS, Verdict.FAILS_OUTSIDE, Verdict.FAILS_OUTSIDE);
  }

  // Golden, by hand: B(0.8) = 1/2 + c/0.8 and B(0.2) = 1/2 + c/0.2, below 1 for c < 0.4 and c < 0.1

  @Test
  void the_largest_margin_alone_can_save_a_bound() {
    assertThat(LevelGrid.least(MarginDistribution.of(0, 0.8), 0.39)).isLessThan(1);
    assertThat(LevelGrid.least(MarginDistribution.of(0, 0.8), 0.41)).isGreaterThan(1);
    assertThat(LevelGrid.least(MarginDistribution.of(-5, 0.2), 0.09)).isLessThan(1);
    assertThat(LevelGrid.least(MarginDistribution.of(-5, 0.2), 0.11)).isGreaterThan(1);
  }
}
