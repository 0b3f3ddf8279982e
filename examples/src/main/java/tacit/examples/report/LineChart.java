// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;

/// Lines over one horizontal axis. Color says which network, the stroke says which images, so that
/// no line is known by its color alone.
///
/// @param zero what to say on a line at `y = 0`; empty for none
/// @param names where the lines are named
public record LineChart(Axis x, Axis y, String zero, Names names, List<Line> lines) {
  /// Where a reader finds which line is which.
  public enum Names {
    LEGEND,
    /// At the right end of each line, but in a legend where there is no room.
    ENDS
  }

  /// A quantity along one side.
  ///
  /// @param formatter how the page writes values: the name of a formatter of `look.js`
  /// @param decimals digits after the point in the table
  /// @param logBase 2 or 10 for an axis of powers, 0 for an even one
  public record Axis(String name, String formatter, int decimals, boolean fromZero, int logBase) {
    public Axis(String name, String formatter, int decimals, boolean fromZero) {
      this(name, formatter, decimals, fromZero, 0);
    }

    /// An axis of powers of `base`.
    public static Axis log(String name, String formatter, int decimals, int base) {
      return new Axis(name, formatter, decimals, false, base);
    }
  }

  /// One line; a dashed one is of what the network was trained on.
  public record Line(String name, Tone tone, boolean dashed, Symbol symbol, List<Point> points) {
    public Line(String name, Tone tone, boolean dashed, List<Point> points) {
      this(name, tone, dashed, Symbol.CIRCLE, points);
    }
  }

  /// The shape of a line's points.
  public enum Symbol {
    CIRCLE,
    RECT,
    TRIANGLE,
    DIAMOND,
    NONE
  }

  public record Point(double x, double y) {}

  public LineChart {
    lines = List.copyOf(lines);
  }

  public LineChart(Axis x, Axis y, String zero, List<Line> lines) {
    this(x, y, zero, Names.LEGEND, lines);
  }

  public Chart chart(String title, String caption, Chart.Form form) {
    return chart(title, caption, form, table(title));
  }

  /// With a table of its own, where the lines have more points than one reads.
  public Chart chart(String title, String caption, Chart.Form form, Table table) {
    return new Chart(title, caption, form, Exponents.of(this).option(), table);
  }

  private Map<String, Object> option() {
    var all = new HashMap<String, Object>();
    all.put("grid", grid(14, 64));
    all.put("legend", Map.of("top", 0, "left", 0));
    all.put(
        "tooltip",
        Map.of("trigger", "axis", "confine", true, "valueFormatter", "@" + y.formatter()));
    all.put(
        "xAxis",
        axis(
            x,
            Map.of("nameLocation", "middle", "nameGap", 30, "splitLine", Map.of("show", false))));
    all.put("yAxis", axis(y, Map.of("name", "")));
    all.put("series", lines.stream().map(this::series).toList());
    if (names == Names.ENDS) endNames(all);
    else all.put("media", LegendRows.media(lines.stream().map(Line::name).toList()));
    return all;
  }

  private static Map<String, Object> grid(int right, int top) {
    return Map.of("left", 4, "right", right, "top", top, "bottom", 26, "containLabel", true);
  }

  /// Names at the ends, and a legend instead where the chart is narrow.
  private void endNames(Map<String, Object> all) {
    var ends = new EndNames(y, lines);
    var vertical = new HashMap<String, Object>(ends.range());
    vertical.put("name", "");
    all.put("yAxis", axis(y, vertical));
    var wide = lines.stream().map(line -> Map.of("endLabel", ends.label(line))).toList();
    var narrow = lines.stream().map(_ -> Map.of("endLabel", Map.of("show", false))).toList();
    int top = LegendRows.narrow(lines.stream().map(Line::name).toList());
    all.put(
        "media",
        List.of(
            Map.of("query", Map.of("maxWidth", 560), "option", named(false, narrow, top)),
            Map.of("option", named(true, wide, top))));
  }

  private static Map<String, Object> named(boolean atEnds, Object series, int top) {
    return Map.of(
        "grid",
        atEnds ? grid(150, 12) : grid(14, top),
        "legend",
        Map.of("show", !atEnds, "top", 0),
        "series",
        series);
  }

  static Map<String, Object> axis(Axis axis, Map<String, Object> more) {
    var all = new HashMap<String, Object>();
    all.put("type", axis.logBase() == 0 ? "value" : "log");
    if (axis.logBase() != 0) all.put("logBase", axis.logBase());
    all.put("name", axis.name());
    all.put("axisLine", Map.of("onZero", false));
    all.put("scale", !axis.fromZero());
    all.put("axisLabel", Map.of("formatter", "@" + axis.formatter(), "hideOverlap", true));
    all.putAll(more);
    return all;
  }

  Map<String, Object> series(Line line) {
    var all = new HashMap<String, Object>();
    all.put("type", "line");
    all.put("name", line.name());
    all.put("data", line.points().stream().map(p -> List.of(p.x(), p.y())).toList());
    all.put("showSymbol", line.points().size() <= 40);
    all.put("symbol", line.symbol().name().toLowerCase(Locale.ROOT));
    all.put("symbolSize", line.symbol() == Symbol.CIRCLE ? 6 : 8);
    all.put("itemStyle", dot(line));
    all.put("lineStyle", stroke(line));
    all.put("emphasis", Map.of("focus", "series"));
    if (!zero.isEmpty() && line.equals(lines.getFirst())) {
      all.put("markLine", zeroLine());
      all.put("markArea", belowZero());
    }
    return all;
  }

  private static Map<String, Object> dot(Line line) {
    String inside = line.dashed() ? "var(--paper)" : line.tone().color();
    return Map.of("color", inside, "borderColor", line.tone().color(), "borderWidth", 1.6);
  }

  private static Map<String, Object> stroke(Line line) {
    Object type = line.dashed() ? List.of(5, 4) : "solid";
    return Map.of("color", line.tone().color(), "width", line.dashed() ? 1.6 : 2.4, "type", type);
  }

  private Map<String, Object> zeroLine() {
    return Map.of(
        "silent", true,
        "symbol", "none",
        "data", List.of(Map.of("yAxis", 0)),
        "lineStyle", Map.of("color", Tone.SOFT.color(), "type", "solid", "width", 1),
        "label",
            Map.of(
                "formatter",
                zero,
                "position",
                "insideEndBottom",
                "color",
                Tone.SOFT.color(),
                "fontSize",
                13));
  }

  private static Map<String, Object> belowZero() {
    return Map.of(
        "silent", true,
        "itemStyle", Map.of("color", "var(--shade)"),
        "data", List.of(List.of(Map.of("yAxis", 0), Map.of("yAxis", -1e9))));
  }

  /// One row for every `x`, one column for every line.
  public Table table(String title) {
    var columns = Stream.concat(Stream.of(x.name()), lines.stream().map(Line::name)).toList();
    var at = new TreeSet<Double>();
    lines.forEach(line -> line.points().forEach(point -> at.add(point.x())));
    var rows = new ArrayList<List<String>>();
    for (double value : at) {
      var cells = new ArrayList<>(List.of(write(value, x)));
      for (Line line : lines) cells.add(valueAt(line, value));
      rows.add(cells);
    }
    return new Table(title, columns, rows);
  }

  private String valueAt(Line line, double at) {
    return line.points().stream()
        .filter(point -> point.x() == at)
        .findFirst()
        .map(point -> write(point.y(), y))
        .orElse("");
  }

  private static String write(double value, Axis axis) {
    return String.format(Locale.ROOT, "%." + axis.decimals() + "f", value).replace('-', '\u2212');
  }
}
