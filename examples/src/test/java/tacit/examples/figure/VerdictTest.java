// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
  private final Verdict verdict = Verdict.of("Sums agree.", "Nobody 1901");

  @Test
  void holds_if_every_number_is_within_its_limit() {
    assertThat(verdict.atLeast(2, "speed", 2).atMost(0.5, "error", 0.5).holds()).isTrue();
    assertThat(verdict.atLeast(2, "speed", 2).atMost(0.5, "error", 0.51).holds()).isFalse();
    assertThat(verdict.atLeast(2, "speed", 1.9).atMost(0.5, "error", 0.5).holds()).isFalse();
  }

  @Test
  void above_and_below_leave_the_limit_itself_out() {
    assertThat(verdict.above(0, "gain", Double.MIN_VALUE).below(1, "share", 0.9).holds()).isTrue();
    assertThat(verdict.above(0, "gain", 0).holds()).isFalse();
    assertThat(verdict.below(1, "share", 1).holds()).isFalse();
    assertThat(verdict.above(0, "gain", Double.NaN).holds()).isFalse();
    assertThat(verdict.below(1, "share", Double.NaN).holds()).isFalse();
    assertThat(verdict.above(0, "gain", 1).below(0.25, "share", 0).findings())
        .extracting(Verdict.Finding::limit)
        .containsExactly("above 0", "below 0.25");
  }

  @Test
  void what_is_not_a_number_never_holds_and_neither_does_no_condition() {
    assertThat(verdict.atLeast(2, "speed", Double.NaN).holds()).isFalse();
    assertThat(verdict.atMost(2, "speed", Double.NaN).holds()).isFalse();
    assertThat(verdict.holds()).isFalse();
  }

  @Test
  void limits_are_said_in_words() {
    var findings = verdict.atLeast(2, "speed", 3).atMost(0.25, "error", 0).findings();
    assertThat(findings)
        .extracting(Verdict.Finding::limit)
        .containsExactly("at least 2", "at most 0.25");
  }

  @Test
  void limits_far_from_one_are_powers_of_ten() {
    var far =
        verdict
            .atMost(4e-16, "a", 0)
            .atMost(2.5e-9, "b", 0)
            .atMost(1e-4, "c", 0)
            .atLeast(-1.5e8, "d", 0)
            .atLeast(1e6, "e", 0);
    assertThat(far.findings())
        .extracting(Verdict.Finding::limit)
        .containsExactly(
            "at most 4·10⁻¹⁶",
            "at most 2.5·10⁻⁹",
            "at most 0.0001",
            "at least −1.5·10⁸",
            "at least 1000000");
  }
}
