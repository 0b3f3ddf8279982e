// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;

/// Small things that many tests of this package need.
public final class Fixtures {
  private Fixtures() {}

  /// `"1 2.5"` as numbers.
  public static double[] numbers(String text) {
    return Arrays.stream(text.split(" +")).mapToDouble(Double::parseDouble).toArray();
  }
}
