// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.util.List;
import java.util.Locale;

/// What each of five neurons answers to eight examples, as disks on a line of numbers: two classes
/// by color, their two subclasses filled or open.
record EightSamplesDrawing() implements Picture {
  private static final int LEFT = 40, TOP = 34, ROW = 46, UNIT = 54, ZERO = LEFT + 3 * UNIT + 20;
  private static final double RADIUS = 6.5;
  private static final List<String> NEURONS = List.of("n₀", "n₁", "n₂", "n₃", "n₄");

  /// A row a neuron; examples in order of their subclasses, two each.
  private static final double[][] ANSWERS = {
    {2, 3, -1, 0, 0.5, 1.5, -2, -1},
    {0, 1, 0.5, 1.5, -1, -3, 2, 4},
    {-1, -2, -1, -2, -1, -2, -1, -3},
    {1, 2, -1, -0.5, 1, 2, -1, 0.5},
    {-1, -0.5, 1, 2, 1, 3, -1, -2}
  };

  @Override
  public String words() {
    return "What five neurons answer to eight examples, as disks on lines of numbers, by class and"
        + " subclass.";
  }

  @Override
  public String html() {
    return """
    <figure class="drawing">
    %s
    <figcaption>%s</figcaption>
    </figure>\
    """
        .formatted(drawing(), caption());
  }

  private static String caption() {
    return "The table, drawn. Blue: class 0, its subclass 0 filled and 1 open. Orange: class 1, its"
        + " subclass 2 filled and 3 open.  Equal answers stand side by side. On the line of"
        + " <i>n</i>₀ filled and open disks of one color are apart: it knows the subclasses of both"
        + " classes, and hardly the classes. <i>n</i>₂ is never above zero.";
  }

  private String drawing() {
    int right = ZERO + 4 * UNIT + 20, bottom = TOP + NEURONS.size() * ROW;
    var svg = new Svg(right + 14, bottom + 26);
    for (int tick = -3; tick <= 4; tick++) {
      double x = ZERO + (double) tick * UNIT;
      svg.line(x, TOP - 16, x, bottom - 12, tick == 0 ? "ink" : "rule", 1);
      svg.text(x, bottom + 8, String.format(Locale.ROOT, "%d", tick).replace("-", "−"), "soft");
    }
    for (int n = 0; n < NEURONS.size(); n++) {
      double y = TOP + (double) n * ROW;
      svg.line(LEFT, y, right, y, "rule", 1);
      svg.text(LEFT / 2.0, y + 5, NEURONS.get(n), "ink");
      for (int i = 0; i < ANSWERS[n].length; i++) disk(svg, n, i);
    }
    return svg.html(words());
  }

  /// Class 0 above its line and class 1 below.
  private static void disk(Svg svg, int n, int i) {
    int first = i / 4 * 4;
    double beside = 0;
    for (int j = first; j < i; j++) if (ANSWERS[n][j] == ANSWERS[n][i]) beside += 2 * RADIUS + 1;
    double x = ZERO + ANSWERS[n][i] * UNIT + beside;
    double y = TOP + (double) n * ROW + (i < 4 ? -RADIUS - 1 : RADIUS + 1);
    svg.disk(x, y, RADIUS, i < 4 ? "blue" : "orange");
    if (i / 2 % 2 == 1) svg.disk(x, y, RADIUS - 2.5, "paper");
  }
}
