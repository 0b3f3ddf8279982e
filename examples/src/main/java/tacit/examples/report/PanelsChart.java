// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;

/// Line charts side by side in one drawing, on a phone one below the other; lines of the same name
/// share one entry of the legend.
///
/// @param panels from left to right
public record PanelsChart(List<Panel> panels) {
  private static final int NARROW = 640; // pixels of width below which panels lie one below another
  private static final int LEGEND = 40, HEAD = 32, FOOT = 34;
  private static final String CENTER = "center";

  /// One of the charts.
  ///
  /// @param title a few words above it
  public record Panel(String title, LineChart lines) {}

  public PanelsChart {
    panels = List.copyOf(panels);
  }

  public Chart chart(String title, String caption, Table table) {
    return new Chart(title, caption, Chart.Form.PANELS, option(), table);
  }

  private Map<String, Object> option() {
    var all = new HashMap<String, Object>();
    List<Object> xs = new ArrayList<>(), ys = new ArrayList<>(), series = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      LineChart lines = panels.get(i).lines();
      Map<String, Object> middle =
          Map.of("nameLocation", "middle", "nameGap", 26, "splitLine", Map.of("show", false));
      xs.add(placed(LineChart.axis(lines.x(), middle), Map.of("gridIndex", i, "splitNumber", 5)));
      ys.add(placed(LineChart.axis(lines.y(), Map.of("name", "")), Map.of("gridIndex", i)));
      for (LineChart.Line line : lines.lines()) {
        series.add(placed(lines.series(line), Map.of("xAxisIndex", i, "yAxisIndex", i)));
      }
    }
    all.put("xAxis", xs);
    all.put("yAxis", ys);
    all.put("series", series);
    all.put("title", titles());
    all.put("grid", panels.stream().map(_ -> Map.of("containLabel", true)).toList());
    all.put("legend", Map.of("top", 0, "left", CENTER, "itemWidth", 22, "itemGap", 14));
    String numbers = "@" + panels.getFirst().lines().y().formatter();
    all.put("tooltip", Map.of("trigger", "axis", "confine", true, "valueFormatter", numbers));
    all.put(
        "media",
        List.of(
            Map.of("query", Map.of("maxWidth", NARROW), "option", stacked()),
            Map.of("option", sideBySide())));
    return all;
  }

  private static Map<String, Object> placed(Map<String, Object> what, Map<String, Object> where) {
    var all = new HashMap<>(what);
    all.putAll(where);
    return all;
  }

  private List<Map<String, Object>> titles() {
    return panels.stream()
        .<Map<String, Object>>map(panel ->
            Map.of(
                "text",
                panel.title(),
                "textAlign",
                CENTER,
                "textStyle",
                Map.of("fontSize", 15, "fontWeight", 600, "color", Tone.INK.color())))
        .toList();
  }

  private Map<String, Object> sideBySide() {
    List<Object> grids = new ArrayList<>(), titles = new ArrayList<>();
    double share = 100.0 / panels.size();
    for (int i = 0; i < panels.size(); i++) {
      String left = percent(i * share + 0.5), width = percent(share - 2.5);
      grids.add(
          Map.of(
              "left",
              left,
              "width",
              width,
              "top",
              LEGEND + HEAD,
              "bottom",
              FOOT,
              "height",
              "auto"));
      titles.add(Map.of("left", percent((i + 0.5) * share), "top", LEGEND));
    }
    return Map.of("grid", grids, "title", titles);
  }

  /// Below a legend of two rows.
  private Map<String, Object> stacked() {
    List<Object> grids = new ArrayList<>(), titles = new ArrayList<>();
    double first = 10, share = (100 - first) / panels.size();
    for (int i = 0; i < panels.size(); i++) {
      double top = first + i * share;
      grids.add(
          Map.of(
              "left",
              "1%",
              "width",
              "93%",
              "top",
              percent(top + 5),
              "height",
              percent(share - 10),
              "bottom",
              "auto"));
      titles.add(Map.of("left", "50%", "top", percent(top)));
    }
    return Map.of("grid", grids, "title", titles);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
