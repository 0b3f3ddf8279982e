// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.List;
import java.util.stream.Stream;

/// One step of the story: words in the margin, and rows of one or two figures beside them.
///
/// @param id anchor, lower case with hyphens
/// @param text paragraphs; words between backticks are set as code
public record Section(String id, String title, List<String> text, List<List<Block>> rows) {
  public Section {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "section: id '" + id + "' must be lower-case letters, digits and hyphens");
    }
    text = List.copyOf(text);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static Section of(String id, String title, String... text) {
    return new Section(id, title, List.of(text), List.of());
  }

  /// A row of figures, side by side where the screen is wide enough.
  public Section row(Block... blocks) {
    return new Section(
        id, title, text, Stream.concat(rows.stream(), Stream.of(List.of(blocks))).toList());
  }
}
