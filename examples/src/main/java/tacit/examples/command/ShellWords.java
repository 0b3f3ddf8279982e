// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words as a shell reads them: those with blanks and other signs that it would take for its own
/// are between single quotes, so what is written can be typed again.
final class ShellWords {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:,=+@%-]+");

  private ShellWords() {}

  static String of(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
