// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Symbol;

/// Points over two axes of numbers, in groups. Color and shape say which group, so that no group is
/// known by its color alone; a hollow point is one to be careful with.
///
/// @param what a point is, as in `network`
public record ScatterChart(String what, Axis x, Axis y, List<Cloud> clouds) {
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.VIOLET, Tone.GOLD);
  private static final List<Symbol> SYMBOLS =
      List.of(Symbol.CIRCLE, Symbol.TRIANGLE, Symbol.RECT, Symbol.DIAMOND);

  /// What stands beside a name in the legend, in pixels.
  private static final double BESIDE = 34;

  private static final int DIGITS = 4;

  /// The points of one group.
  public record Cloud(String name, Tone tone, Symbol symbol, List<Point> points) {
    public Cloud {
      points = List.copyOf(points);
    }

    /// With the color and the shape of its place among the groups; twenty places differ.
    public static Cloud at(int place, String name, List<Point> points) {
      return new Cloud(
          name, TONES.get(place % TONES.size()), SYMBOLS.get(place % SYMBOLS.size()), points);
    }
  }

  /// One point.
  ///
  /// @param name which one it is, as in `rate 0.1, width 200`
  public record Point(String name, double x, double y, boolean hollow) {
    public Point(String name, double x, double y) {
      this(name, x, y, false);
    }
  }

  public ScatterChart {
    clouds = List.copyOf(clouds);
  }

  public Chart chart(String title, String caption, Chart.Form form) {
    return new Chart(title, caption, form, option(), table(title));
  }

  private Map<String, Object> option() {
    var all = new HashMap<String, Object>();
    all.put(
        "legend", Map.of("show", grouped(), "top", 0, "left", 0, "itemWidth", 14, "itemGap", 14));
    all.put("tooltip", Map.of("trigger", "item", "confine", true, "formatter", "@dot"));
    all.put("xAxis", LineChart.axis(x, Map.of("nameLocation", "middle", "nameGap", 30)));
    all.put("yAxis", LineChart.axis(y, Map.of("name", "")));
    all.put("series", clouds.stream().map(this::series).toList());
    all.putAll(below(0));
    if (grouped()) {
      all.put(
          "media",
          List.of(
              Map.of(
                  "query",
                  Map.of("maxWidth", LegendRows.WIDE),
                  "option",
                  below(rows(LegendRows.NARROW))),
              Map.of("option", below(rows(LegendRows.WIDE)))));
    }
    return all;
  }

  private boolean grouped() {
    return clouds.size() > 1;
  }

  private int rows(double width) {
    return LegendRows.rows(clouds.stream().map(Cloud::name).toList(), width, BESIDE);
  }

  /// The name of the vertical axis and the points, below so many rows of names.
  private Map<String, Object> below(int rows) {
    int top = rows == 0 ? 0 : LegendRows.ROW * rows + 4;
    var style = Map.of("fontSize", 13, "fontWeight", 400, "color", Tone.SOFT.color());
    return Map.of(
        "title",
        Map.of("text", y.name(), "left", 0, "top", top, "padding", 0, "textStyle", style),
        "grid",
        Map.of("left", 4, "right", 16, "top", top + 28, "bottom", 28, "containLabel", true));
  }

  private Map<String, Object> series(Cloud cloud) {
    return Map.of(
        "type", "scatter",
        "name", cloud.name(),
        "dimensions", List.of(x.name(), y.name()),
        "symbol", cloud.symbol().name().toLowerCase(Locale.ROOT),
        "symbolSize", 10,
        "itemStyle", Map.of("color", cloud.tone().color(), "opacity", 0.85),
        "emphasis", Map.of("focus", "series", "scale", 1.4),
        "data", cloud.points().stream().map(point -> item(cloud, point)).toList());
  }

  private static Map<String, Object> item(Cloud cloud, Point point) {
    var item = new HashMap<String, Object>();
    item.put("name", point.name());
    item.put("value", List.of(point.x(), point.y()));
    if (point.hollow()) item.put("itemStyle", hollow(cloud.tone()));
    return item;
  }

  private static Map<String, Object> hollow(Tone tone) {
    return Map.of("color", "var(--paper)", "borderColor", tone.color(), "borderWidth", 2);
  }

  /// One row a point, group after group.
  private Table table(String title) {
    boolean groups = clouds.size() > 1;
    List<String> columns =
        groups ? List.of(what, "group", x.name(), y.name()) : List.of(what, x.name(), y.name());
    var rows = new ArrayList<List<String>>();
    for (Cloud cloud : clouds) {
      for (Point point : cloud.points()) {
        String at = Digits.significant(point.x(), DIGITS);
        String height = Digits.significant(point.y(), DIGITS);
        rows.add(
            groups
                ? List.of(point.name(), cloud.name(), at, height)
                : List.of(point.name(), at, height));
      }
    }
    return new Table(title, columns, rows);
  }
}
