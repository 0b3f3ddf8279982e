// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.util.Collection;
import java.util.Comparator;

/// The nearest of many names, for a message.
final class Names {
  private Names() {}

  static String nearest(String name, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(k -> distance(simple(name), simple(k)))
                .thenComparingInt(k -> distance(name, k))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// How many letters must be added, dropped or replaced (Levenshtein 1966).
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1], now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) before[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return before[b.length()];
  }
}
