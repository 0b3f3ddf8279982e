// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.SequencedMap;
import tacit.nn.NearWord;

/// One of a few words, as the value of an option.
final class Choice {
  private Choice() {}

  /// What a word stands for; an unknown word is refused with the near one and all others.
  static <T> T of(String option, String word, SequencedMap<String, T> known) {
    T meant = known.get(word);
    if (meant != null) return meant;
    throw new UserError(
        "%s: unknown word '%s'%s; expected %s"
            .formatted(
                option,
                word,
                NearWord.hint(word, known.keySet()),
                String.join(", ", known.keySet())));
  }
}
