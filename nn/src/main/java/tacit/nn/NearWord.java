// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that somebody meant who typed an unknown one: the nearest in edit distance
/// (insert, delete or replace a letter, exchange two neighbors), if it is near enough to be a slip
/// of the keys.
public final class NearWord {
  private NearWord() {}

  /// The nearest of `known`; none if more than a third of the letters would have to change, and one
  /// letter at least.
  public static Optional<String> to(String typed, Collection<String> known) {
    int limit = Math.max(1, typed.length() / 3);
    return known.stream()
        .min(Comparator.comparingInt(word -> distance(typed, word)))
        .filter(word -> distance(typed, word) <= limit);
  }

  /// `" (did you mean 'relu'?)"`, or nothing: the end of a message about an unknown word.
  public static String hint(String typed, Collection<String> known) {
    return to(typed, known).map(word -> " (did you mean '" + word + "'?)").orElse("");
  }

  /// Edits that turn `a` into `b`, with `d(i, j)` the number for their first `i` and `j` letters:
  /// one more than for a neighbor, or none more if the letters agree. Upper and lower case agree.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (same(a, i, b, j) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && same(a, i - 1, b, j) && same(a, i, b, j - 1);
        if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.length()][b.length()];
  }

  /// Whether letter `i` of `a` is letter `j` of `b`, counted from 1.
  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
  }
}
