// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.util.Locale;
import tacit.measures.margin.MarginDistribution;

/// The curve of a few sorted margins above 0 as steps of equal width: the area `A` beneath it, and
/// what is missing below a level `γ`, which is the share `R(γ)` of the rectangle of that height.
record MarginCurveDrawing(MarginDistribution margins, double level) implements Picture {
  private static final int LEFT = 44, BOTTOM = 200, STEP = 62, HEIGHT = 165;

  /// Five margins and a level between two of them.
  static MarginCurveDrawing ofFive() {
    return new MarginCurveDrawing(MarginDistribution.of(0.05, 0.1, 0.2, 0.25, 0.4), 0.3);
  }

  @Override
  public String words() {
    return "%d sorted margins as steps, with the area beneath and what is missing below a level."
        .formatted(margins.count());
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

  private String caption() {
    return String.format(
        Locale.ROOT,
        "Sorted margins, each a step of width 1/%d. Blue: the area beneath, <i>A</i> = %s, which is"
            + " their mean. Orange: what is missing below the level <i>γ</i> = %s. Of the rectangle of"
            + " that height it is the share %s.",
        margins.count(),
        number(margins.area()),
        number(level),
        number(margins.rampRisk(level)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "");
  }

  private String drawing() {
    int right = LEFT + margins.count() * STEP;
    var svg = new Svg(right + 30, BOTTOM + 42);
    double[] sorted = margins.sorted();
    for (int i = 0; i < sorted.length; i++) {
      double x = LEFT + (double) i * STEP, top = height(sorted[i]);
      if (sorted[i] < level)
        svg.rectangle(x, height(level), STEP, top - height(level), "orange", 0.5);
      svg.rectangle(x, top, STEP, BOTTOM - top, "blue", 0.7);
      svg.text(x + STEP / 2.0, top - 6, number(sorted[i]), "ink");
    }
    svg.line(LEFT, height(level), right, height(level), "ink", 1.5)
        .text(right + 14, height(level) + 5, "γ", "ink");
    svg.line(LEFT, BOTTOM, right, BOTTOM, "soft", 1)
        .line(LEFT, BOTTOM, LEFT, BOTTOM - HEIGHT - 20, "soft", 1);
    svg.text(LEFT, BOTTOM + 18, "0", "soft").text(right, BOTTOM + 18, "1", "soft");
    svg.text((LEFT + right) / 2.0, BOTTOM + 34, "share of the examples", "soft");
    return svg.html(words());
  }

  private double height(double margin) {
    return BOTTOM - HEIGHT * margin / margins.max();
  }
}
