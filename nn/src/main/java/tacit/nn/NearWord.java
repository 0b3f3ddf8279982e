// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that somebody meant who typed an unknown one: the nearest in edit distance
/// (insert, delete or replace one letter), if it is near enough to be a slip of the keys.
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

  /// Levenshtein's distance, `d(i, j) = min(d(i-1, j) + 1, d(i, j-1) + 1, d(i-1, j-1) + [aᵢ ≠
  /// bⱼ])`; upper and lower case are the same letter.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
