// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.List;
import tacit.autodiff.Tensor;

/// What a section can show. Text is plain: all of it is escaped, and words between backticks are
/// set as code.
public sealed interface Block {
  /// Paragraphs.
  record Prose(List<String> paragraphs) implements Block {
    public static Prose of(String... paragraphs) {
      return new Prose(List.of(paragraphs));
    }
  }

  /// A drawing with a caption that says what to see, and its numbers as a table.
  ///
  /// @param option what Apache ECharts takes, of maps, lists, strings and numbers
  record Chart(String title, String caption, Form form, Object option, Table table)
      implements Block {
    /// How much room a chart takes.
    public enum Form {
      WIDE,
      /// For many lines, whose names need room on a phone.
      TALL,
      HALF,
      /// For charts side by side, which on a phone lie one below the other.
      PANELS,
      SQUARE
    }
  }

  /// Rows of texts under named columns; the first text of a row names it.
  record Table(String title, List<String> columns, List<List<String>> rows) implements Block {
    public Table {
      for (var row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "table '%s': a row of %d texts under %d columns"
                  .formatted(title, row.size(), columns.size()));
        }
      }
    }
  }

  /// Small images in a grid, each with lines of text below.
  record Images(String title, String caption, List<Image> images) implements Block {
    /// One image and what is said about it.
    ///
    /// @param pixels brightness, 0 black to 1 white, `(h, w)`
    /// @param alt the image in words
    /// @param lines what stands below; the first is set strong
    public record Image(Tensor pixels, String alt, List<String> lines) {}
  }

  /// Text kept as it is, each column of equal width.
  record Picture(String title, String caption, String text) implements Block {}

  /// Commands to type, each with a sentence.
  record Commands(List<Command> commands) implements Block {
    /// A sentence and the command it speaks of.
    public record Command(String what, String command) {}

    public static Commands of(Command... commands) {
      return new Commands(List.of(commands));
    }
  }
}
