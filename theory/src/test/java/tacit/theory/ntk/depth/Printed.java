// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;

/// Numbers as a table prints them: they tell a value to one unit of their last digit.
final class Printed {
  private Printed() {}

  static void check(double value, String printed) {
    var number = new BigDecimal(printed);
    assertThat(value).isCloseTo(number.doubleValue(), within(number.ulp().doubleValue()));
  }

  /// To a few units of the last digit of numbers that are printed more finely than they are told.
  static void check(double value, String printed, double units) {
    var number = new BigDecimal(printed);
    assertThat(value).isCloseTo(number.doubleValue(), within(units * number.ulp().doubleValue()));
  }
}
