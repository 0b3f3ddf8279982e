// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.List;

/// A chapter as it is written.
///
/// @param file its name, `kernels.adoc`
public record Chapter(String file, List<String> lines) {
  public Chapter {
    lines = List.copyOf(lines);
    if (!file.endsWith(".adoc")) {
      throw new IllegalArgumentException("chapter: '" + file + "' must end in .adoc");
    }
  }

  public static Chapter of(String file, String text) {
    return new Chapter(file, text.lines().toList());
  }

  /// `kernels`.
  public String name() {
    return file.substring(0, file.length() - ".adoc".length());
  }

  /// `kernels.html`.
  public String page() {
    return name() + ".html";
  }

  /// The line, counted from 1, that first has these words; 0 if none has.
  public int lineOf(String words) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) return i + 1;
    }
    return 0;
  }
}
