// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.List;

/// A chapter with a mark in place of every macro of ours: plain AsciiDoc.
///
/// @param origins for each line, the line of the chapter that it comes from
public record Prepared(Chapter chapter, List<String> lines, List<Integer> origins) {
  public Prepared {
    lines = List.copyOf(lines);
    origins = List.copyOf(origins);
  }

  public String text() {
    return String.join("\n", lines);
  }

  /// The chapter's line for a line of this text, both counted from 1.
  public int origin(int line) {
    return line < 1 || line > origins.size() ? 0 : origins.get(line - 1);
  }
}
