// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.List;
import java.util.Map;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;

/// Lying bars from zero, one below the other in the order given, each with its number.
///
/// @param value what the lengths mean, with its unit
/// @param formatter how the page writes lengths: the name of a formatter of `look.js`
public record BarChart(String value, String formatter, List<Bar> bars) {
  /// One bar.
  ///
  /// @param text the number as it stands at the bar, as in `149 · 86 %`
  public record Bar(String name, double length, Tone tone, String text) {}

  public BarChart {
    bars = List.copyOf(bars);
  }

  public Chart chart(String title, String caption, Chart.Form form, Table table) {
    return new Chart(title, caption, form, option(), table);
  }

  private Map<String, Object> option() {
    return Map.of(
        "grid", Map.of("left", 4, "right", 24, "top", 8, "bottom", 30, "containLabel", true),
        "tooltip", Map.of("confine", true, "valueFormatter", "@" + formatter),
        "xAxis", lengths(),
        "yAxis", names(),
        "series", List.of(series()),
        "media",
            List.of(
                Map.of("query", Map.of("maxWidth", 480), "option", letters(12)),
                Map.of("option", letters(14))));
  }

  private Map<String, Object> lengths() {
    return Map.of(
        "type",
        "value",
        "name",
        value,
        "nameLocation",
        "middle",
        "nameGap",
        32,
        "axisLabel",
        Map.of("formatter", "@" + formatter, "hideOverlap", true));
  }

  private Map<String, Object> names() {
    return Map.of(
        "type", "category",
        "inverse", true,
        "data", bars.stream().map(Bar::name).toList(),
        "axisTick", Map.of("show", false),
        "axisLabel", Map.of("color", "var(--ink)", "fontSize", 14));
  }

  private Map<String, Object> series() {
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(1);
    return Map.of(
        "type",
        "bar",
        "name",
        value,
        "barCategoryGap",
        "34%",
        "data",
        bars.stream().map(bar -> item(bar, longest)).toList());
  }

  private static Map<String, Object> letters(int size) {
    return Map.of("yAxis", Map.of("axisLabel", Map.of("fontSize", size)));
  }

  /// The number of a long bar stands inside it, that of a short one beside it.
  private static Map<String, Object> item(Bar bar, double longest) {
    boolean inside = bar.length() > 0.5 * longest;
    var label =
        Map.of(
            "show",
            true,
            "formatter",
            bar.text(),
            "position",
            inside ? "insideRight" : "right",
            "color",
            inside ? "var(--paper)" : "var(--ink)",
            "fontSize",
            14);
    return Map.of(
        "value", bar.length(),
        "itemStyle", Map.of("color", bar.tone().color(), "borderRadius", 2),
        "label", label);
  }
}
