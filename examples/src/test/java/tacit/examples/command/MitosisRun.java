// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Small files whose numbers were worked out apart from this project.
abstract class MitosisRun extends MeasureRun {
  /// Values are known to 12 digits.
  static final double GIVEN = 1e-11;

  /// As typed: an answer for programs, with parameters if there are some.
  static String[] parameters(String... chosen) {
    if (chosen.length == 0) return new String[] {"--json"};
    return new String[] {"--json", "--params", String.join(",", chosen)};
  }

  static void assertNumbers(JsonNode value, Map<String, Double> expected) {
    expected.forEach((name, number) ->
        assertThat(value.get(name).doubleValue()).as(name).isCloseTo(number, within(GIVEN)));
  }
}
