// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "0.44, 0.4 s",
    "9.96, 10 s",
    "250, 4 min 10 s",
    "7500, 2 h 5 min",
    "172799, 47 h 59 min",
    "172800, 2 days",
    "2419200, 28 days"
  })
  void times_are_told_in_two_units_at_most(double seconds, String words) {
    assertThat(Durations.words(seconds)).isEqualTo(words);
  }
}
