// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tacit.examples.report.HeatMapChart.Colors;
import tacit.examples.report.HeatMapChart.Dots;
import tacit.examples.report.HeatMapChart.Overlay;

/// A heat map as Apache ECharts takes it: rectangles that `look.js` draws, whose colors a bar
/// explains, with lines above.
record HeatMapOption(HeatMapChart map) {
  private static final List<Object> STROKES = List.of("solid", List.of(7, 5), List.of(2, 4));
  private static final List<String> OPPOSED =
      List.of("var(--orange)", "var(--panel)", "var(--blue)");
  private static final List<String> RISING =
      Stream.of("a", "b", "c", "d", "e", "f").map(step -> "var(--heat-" + step + ")").toList();

  Map<String, Object> all() {
    var series = new ArrayList<Map<String, Object>>(List.of(cells()));
    for (int i = 0; i < map.lines().size(); i++) {
      var points = map.lines().get(i).points();
      // a wide stroke of paper below makes a line visible on any color
      series.add(line("", points, "var(--paper)", "solid", 5));
      series.add(line(map.lines().get(i).name(), points, "var(--ink)", STROKES.get(i % 3), 2));
    }
    map.dots().forEach(dots -> series.add(points(dots)));
    Map<String, Object> left = Map.of("nameTextStyle", Map.of("align", "left"));
    return Map.of(
        "grid", Map.of("left", 4, "right", 14, "bottom", 62, "containLabel", true),
        "legend", legend(),
        "tooltip", Map.of("confine", true),
        "xAxis", map.x().axis(map.width(), Map.of("nameLocation", "middle", "nameGap", 28)),
        "yAxis", map.y().axis(map.values().size(), left),
        "visualMap", colors(),
        "series", series,
        "media",
            List.of(
                Map.of("query", Map.of("maxWidth", 560), "option", narrow()),
                Map.of("option", named("horizontal", Math.min(1, names().size())))));
  }

  /// Lines have long names, one a row; points have short ones.
  private Map<String, Object> narrow() {
    if (map.lines().isEmpty()) return named("horizontal", Math.min(1, names().size()));
    return named("vertical", names().size());
  }

  private List<String> names() {
    return Stream.concat(
            map.lines().stream().map(Overlay::name), map.dots().stream().map(Dots::name))
        .toList();
  }

  private Map<String, Object> legend() {
    var all = new HashMap<String, Object>(Map.of("top", 0, "left", 0, "data", names()));
    if (map.dots().isEmpty()) all.put("itemStyle", Map.of("opacity", 0));
    if (map.lines().isEmpty()) all.put("itemWidth", 12);
    return all;
  }

  /// The names of the lines in so many rows above the map.
  private static Map<String, Object> named(String orient, int rows) {
    return Map.of("legend", Map.of("orient", orient), "grid", Map.of("top", 34 + 26 * rows));
  }

  private Map<String, Object> colors() {
    String to = Digits.significant(map.scale().to(), 3);
    var all = new HashMap<String, Object>();
    all.put("seriesIndex", 0);
    all.put("dimension", 2);
    all.put("min", map.scale().from());
    all.put("max", map.scale().to());
    all.put("inRange", Map.of("color", map.scale().colors() == Colors.RISING ? RISING : OPPOSED));
    all.put(
        "text", List.of(to, map.scale().name() + "  " + Digits.significant(map.scale().from(), 3)));
    all.put("textStyle", Map.of("color", "var(--soft)", "fontSize", 13));
    all.put("orient", "horizontal");
    all.put("left", 0);
    all.put("bottom", 0);
    all.put("padding", 0);
    all.put("itemWidth", 12);
    all.put("itemHeight", 130);
    return all;
  }

  private Map<String, Object> cells() {
    List<Double> right = map.x().edges(map.width()), top = map.y().edges(map.values().size());
    List<Double> at = map.x().middles(map.width()), height = map.y().middles(map.values().size());
    var data = new ArrayList<List<Double>>();
    for (int i = 0; i < map.values().size(); i++) {
      for (int j = 0; j < map.width(); j++) {
        double value = map.values().get(i).get(j);
        if (!Double.isFinite(value)) continue;
        data.add(
            List.of(
                at.get(j),
                height.get(i),
                value,
                right.get(j),
                right.get(j + 1),
                top.get(i),
                top.get(i + 1)));
      }
    }
    return Map.of(
        "type",
        "custom",
        "renderItem",
        "@heat",
        "dimensions",
        List.of(
            map.x().name(), map.y().name(), map.scale().name(), "left", "right", "bottom", "top"),
        "encode",
        Map.of("x", List.of(3, 4), "y", List.of(5, 6)),
        "tooltip",
        Map.of("formatter", "@heat"),
        "progressive",
        0,
        "data",
        data);
  }

  private static Map<String, Object> line(
      String name, List<List<Double>> points, String color, Object stroke, int width) {
    return Map.of(
        "type",
        "line",
        "name",
        name,
        "data",
        points,
        "symbol",
        "none",
        "silent",
        true,
        "animation",
        false,
        "z",
        3,
        "itemStyle",
        Map.of("color", color),
        "lineStyle",
        Map.of("color", color, "type", stroke, "width", width));
  }

  /// Filled shapes with an edge of paper, which shows them on their own color too.
  private static Map<String, Object> points(Dots dots) {
    return Map.of(
        "type",
        "scatter",
        "name",
        dots.name(),
        "data",
        dots.points(),
        "symbol",
        dots.symbol().name().toLowerCase(Locale.ROOT),
        "symbolSize",
        8,
        "silent",
        true,
        "animation",
        false,
        "z",
        4,
        "itemStyle",
        Map.of("color", dots.tone().color(), "borderColor", "var(--paper)", "borderWidth", 1.2));
  }
}
