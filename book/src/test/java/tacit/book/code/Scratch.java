// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Made-up sources in a folder laid out like the project's.
public final class Scratch {
  private static final String SHAPES =
      """
      // SPDX-License-Identifier: Apache-2.0
      package made.up;

      import java.util.List;

      /// A square, `s²`.
      ///
      /// @param side its length
      public record Square(double side) {
        /// One by one.
        public static final Square UNIT = new Square(1);

        public Square {
          if (side < 0) throw new IllegalArgumentException("side: " + side);
        }

        /// Its area.
        @Deprecated
        public double area() {
          // Brace in a string: }
          return side * side; /* times */
        }

        int count(List<String> names, int... more) {
          return names.size() + more.length;
        }

        int count(int one) {
          return one;
        }

        /// Inside.
        enum Color {
          RED,
          GREEN
        }
      }
      """;

  private static final String TEST =
      """
      package made.up;

      class SquareTest {
        void area_is_side_squared() {
          double testOnly = 4;
        }
      }
      """;

  private Scratch() {}

  /// The sources of `made.up.Square` and its test.
  public static SourceTree in(Path root) {
    write(root.resolve("module/src/main/java/made/up/Square.java"), SHAPES);
    write(root.resolve("module/src/test/java/made/up/SquareTest.java"), TEST);
    return SourceTree.of(root);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
