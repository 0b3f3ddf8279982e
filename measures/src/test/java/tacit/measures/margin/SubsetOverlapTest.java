// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubsetOverlapTest {
  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  // Laws

  @Test
  void equal_sets_agree_whatever_their_order() {
    var overlap = SubsetOverlap.of(new int[] {4, 1, 7}, new int[] {7, 4, 1}, 10);
    assertThat(overlap).isEqualTo(new SubsetOverlap(3, 3, 10));
    assertThat(overlap.fraction()).isEqualTo(1);
    assertThat(overlap.jaccard()).isEqualTo(1);
    assertThat(overlap.kappa()).hasValue(1);
  }

  @Test
  void sets_of_all_samples_say_nothing_about_chance() {
    var overlap = SubsetOverlap.of(range(0, 5), range(0, 5), 5);
    assertThat(overlap.fraction()).isEqualTo(1);
    assertThat(overlap.kappa()).isEmpty();
    assertThat(overlap.zScore()).isEmpty();
  }

  @Test
  void all_pairs_of_runs_are_compared_once() {
    var pairs = SubsetOverlap.pairs(List.of(range(0, 4), range(2, 6), range(3, 7)), 10);
    assertThat(pairs).extracting(SubsetOverlap::overlap).containsExactly(2, 1, 3);
  }

  // Golden values: computed in SciPy from the same counts

  @Test
  void chance_of_fifty_of_a_thousand() {
    var overlap = SubsetOverlap.of(range(0, 50), range(45, 95), 1000);
    assertThat(overlap.overlap()).isEqualTo(5);
    assertThat(overlap.chance().mean()).isEqualTo(2.5);
    assertThat(overlap.chance().standardDeviation())
        .isCloseTo(1.5028334932747902, within(4 * Math.ulp(1.0)));
    // Commons Math takes probabilities from logarithms of factorials of a thousand, near 6000
    double rounding = 6000 * Math.ulp(1.0);
    assertThat(overlap.expectedJaccard()).isCloseTo(0.02588691898503786, within(.03 * rounding));
    assertThat(overlap.chance().atLeast(5)).isCloseTo(0.09833184233448802, within(.1 * rounding));
    assertThat(overlap.jaccard()).isCloseTo(0.052631578947368425, within(Math.ulp(.05)));
    assertThat(overlap.kappa().orElseThrow())
        .isCloseTo(0.052631578947368425, within(4 * Math.ulp(.1)));
    assertThat(overlap.zScore().orElseThrow())
        .isCloseTo(1.6635242767662217, within(8 * Math.ulp(1.0)));
  }

  // Refusals

  private static void refuses(int[] a, int[] b, int n, String message) {
    assertThatThrownBy(() -> SubsetOverlap.of(a, b, n))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subset overlap: " + message);
  }

  @Test
  void sets_that_do_not_fit_are_named() {
    refuses(
        range(0, 2), range(0, 3), 5, "sets of 2 and of 3 samples; give two of one size, not empty");
    refuses(
        range(0, 0), range(0, 0), 5, "sets of 0 and of 0 samples; give two of one size, not empty");
    refuses(
        range(0, 2), new int[] {1, 1}, 5, "sample 1 is twice in the second set; name each once");
    refuses(
        range(4, 6),
        range(0, 2),
        5,
        "sample 5 of the first set is not one of 5; samples count from 0");
    refuses(
        new int[] {-1},
        range(0, 1),
        5,
        "sample -1 of the first set is not one of 5; samples count from 0");
  }
}
