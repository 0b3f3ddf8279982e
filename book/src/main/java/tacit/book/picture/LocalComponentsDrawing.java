// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

/// The matrices of a factorization along `[[0,1],[2,3]]`, all widths 3, with component 1 of node 01
/// and component 1 of the root marked.
final class LocalComponentsDrawing implements Picture {
  private static final int CELL = 17, SIZE = 3, R = 1, WIDTH = 400, HEIGHT = 292;
  private static final int[] LEAVES = {45, 140, 260, 355};
  private static final int[] PAIRS = {92, 308};
  private static final int ROOT = 200, TOP = 30, MIDDLE = 130, BOTTOM = 235;

  @Override
  public String words() {
    return "The matrices of a tree of order 4. One local component is a row of an inner node's matrix"
        + " and a column of each child's.";
  }

  @Override
  public String html() {
    var svg = new Svg(WIDTH, HEIGHT);
    edges(svg);
    matrix(svg, ROOT, TOP, 1, "{0, 1, 2, 3}", row("orange"));
    matrix(svg, PAIRS[0], MIDDLE, SIZE, "{0, 1}", crossing());
    matrix(svg, PAIRS[1], MIDDLE, SIZE, "{2, 3}", column("orange"));
    for (int n = 0; n < LEAVES.length; n++) {
      Ink ink = n < 2 ? column("blue") : (_, _) -> "";
      matrix(svg, LEAVES[n], BOTTOM, SIZE, Integer.toString(n), ink);
    }
    return """
    <figure class="drawing">
    %s
    <figcaption>A weight matrix for each node of <code>[[0,1],[2,3]]</code>, all widths 3. \
    Blue: one local component of the node {0, 1}, a row of its own matrix and a column of each child's. \
    Orange: one of the root. The node's matrix takes part in both, and one number of it twice.</figcaption>
    </figure>\
    """
        .formatted(svg.html(words()));
  }

  /// The color of an entry, empty for none.
  private interface Ink {
    String at(int row, int column);
  }

  private static Ink row(String color) {
    return (i, _) -> i == R ? color : "";
  }

  private static Ink column(String color) {
    return (_, j) -> j == R ? color : "";
  }

  private static Ink crossing() {
    return (i, j) -> i == R && j == R ? "violet" : i == R ? "blue" : j == R ? "orange" : "";
  }

  private static void edges(Svg svg) {
    int below = SIZE * CELL;
    for (int i = 0; i < PAIRS.length; i++) {
      svg.line(ROOT, TOP + below, PAIRS[i], MIDDLE - 22, "rule", 2);
      for (int leaf : new int[] {LEAVES[2 * i], LEAVES[2 * i + 1]}) {
        svg.line(PAIRS[i], MIDDLE + below, leaf, BOTTOM - 22, "rule", 2);
      }
    }
  }

  private static void matrix(Svg svg, int center, int top, int columns, String name, Ink ink) {
    int left = center - columns * CELL / 2;
    svg.text(center, top - 8, name, "soft");
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < columns; j++) {
        String color = ink.at(i, j);
        svg.square(left + j * CELL, top + i * CELL, CELL - 2, color.isEmpty() ? "paper" : color);
      }
    }
  }
}
