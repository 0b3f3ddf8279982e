// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0",
    "1, 1.00",
    "12.345, 12.3",
    "-0.0012345, −0.00123",
    "1234.5, 1230",
    "99.96, 100",
    "1234567, 1230000",
    "12345678, 1.23·10⁷",
    "0.0001234, 0.000123",
    "0.000012345, 1.23·10⁻⁵",
    "-6.02e23, −6.02·10²³",
  })
  void three_digits_are_written_as_people_read_them(double value, String text) {
    assertThat(Digits.significant(value, 3)).isEqualTo(text);
  }
}
