// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Values of an [Axis] from text; a refusal is the end of a sentence that begins with the text.
final class AxisValue {
  private AxisValue() {}

  /// A whole number from 1 on.
  static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) return count;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no whole number; give one from 1 on", e);
    }
    throw new IllegalArgumentException("too small; give a whole number from 1 on");
  }

  /// A finite number above 0.
  static double rate(String text) {
    double rate = number(text);
    if (rate > 0 && rate < Double.POSITIVE_INFINITY) return rate;
    throw new IllegalArgumentException("no rate; give a finite number above 0");
  }

  /// A number from 0 on.
  static double amount(String text) {
    double amount = number(text);
    if (amount >= 0 && amount < Double.POSITIVE_INFINITY) return amount;
    throw new IllegalArgumentException("no amount; give a finite number from 0 on");
  }

  /// A number in `[0, 1)`.
  static double share(String text) {
    double share = number(text);
    if (share >= 0 && share < 1) return share;
    throw new IllegalArgumentException("no share; give a number from 0 to below 1");
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number; give one as in 0.1", e);
    }
  }

  static boolean yes(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("not one of yes, no");
    };
  }

  static String word(boolean yes) {
    return yes ? "yes" : "no";
  }

  /// `HE_NORMAL` as `he-normal`.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E of(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> word(each).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not one of " + words(type)));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(AxisValue::word)
        .collect(Collectors.joining(", "));
  }
}
