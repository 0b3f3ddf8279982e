// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;

/// A confusion matrix as a map: true classes in rows, predicted ones in columns. Hits and misses
/// have scales of their own, since a good network has few misses and they are the story.
///
/// @param counts images by true class and predicted class, `(k, k)`
public record ConfusionChart(List<String> classes, List<List<Integer>> counts) {
  public Chart chart(String title, String caption) {
    return new Chart(title, caption, Chart.Form.SQUARE, option(), table(title));
  }

  private Map<String, Object> option() {
    return Map.of(
        "grid", Map.of("left", 4, "right", 6, "top", 34, "bottom", 4, "containLabel", true),
        "tooltip", Map.of("confine", true, "formatter", "@confusion"),
        "xAxis", axis(Map.of("position", "top", "axisLabel", label(52))),
        "yAxis", axis(Map.of("inverse", true, "axisLabel", label(0))),
        "visualMap",
            List.of(
                scale(0, most(true), "--hit-low", "--hit-high"),
                scale(1, most(false), "--miss-low", "--miss-high")),
        "series", List.of(series("hits", cells(true)), series("misses", cells(false))),
        "media",
            List.of(
                Map.of("query", Map.of("maxWidth", 480), "option", letters(11, 60)),
                Map.of("option", letters(14, 52))));
  }

  private Map<String, Object> axis(Map<String, Object> more) {
    return and(
        more,
        Map.of(
            "type", "category",
            "data", classes,
            "axisLine", Map.of("show", false),
            "axisTick", Map.of("show", false),
            "splitLine", Map.of("show", false)));
  }

  private static Map<String, Object> label(int rotate) {
    return Map.of("interval", 0, "rotate", rotate, "fontSize", 14, "color", "var(--ink)");
  }

  /// Large and small letters; ECharts keeps the last that it had, so both are named.
  private static Map<String, Object> letters(int size, int rotate) {
    var label = Map.of("fontSize", size);
    return Map.of(
        "xAxis", Map.of("axisLabel", Map.of("fontSize", size, "rotate", rotate)),
        "yAxis", Map.of("axisLabel", label),
        "series", List.of(Map.of("label", label), Map.of("label", label)));
  }

  private static Map<String, Object> scale(int series, int most, String low, String high) {
    return Map.of(
        "seriesIndex",
        series,
        "show",
        false,
        "min",
        0,
        "max",
        Math.max(1, most),
        "inRange",
        Map.of("color", List.of("var(" + low + ")", "var(" + high + ")")));
  }

  private static Map<String, Object> series(String name, List<Map<String, Object>> cells) {
    return Map.of(
        "type",
        "heatmap",
        "name",
        name,
        "data",
        cells,
        "itemStyle",
        Map.of("borderColor", "var(--paper)", "borderWidth", 2, "borderRadius", 3),
        "label",
        Map.of("show", true, "formatter", "@cell", "color", "var(--on-hit)", "fontSize", 14),
        "emphasis",
        Map.of("itemStyle", Map.of("borderColor", "var(--ink)")));
  }

  private List<Map<String, Object>> cells(boolean diagonal) {
    var cells = new ArrayList<Map<String, Object>>();
    for (int truth = 0; truth < counts.size(); truth++) {
      List<Integer> row = counts.get(truth);
      int total = row.stream().mapToInt(Integer::intValue).sum();
      for (int predicted = 0; predicted < counts.size(); predicted++) {
        if ((truth == predicted) != diagonal) continue;
        cells.add(
            Map.of(
                "value", List.of(predicted, truth, row.get(predicted)),
                "names", List.of(classes.get(predicted), classes.get(truth)),
                "total", total));
      }
    }
    return cells;
  }

  private int most(boolean diagonal) {
    int most = 0;
    for (int truth = 0; truth < counts.size(); truth++) {
      for (int predicted = 0; predicted < counts.size(); predicted++) {
        if ((truth == predicted) == diagonal) {
          most = Math.max(most, counts.get(truth).get(predicted));
        }
      }
    }
    return most;
  }

  private Table table(String title) {
    var columns = Stream.concat(Stream.of("true \\ predicted"), classes.stream()).toList();
    var rows =
        IntStream.range(0, counts.size())
            .mapToObj(truth ->
                Stream.concat(
                        Stream.of(classes.get(truth)),
                        counts.get(truth).stream().map(String::valueOf))
                    .toList())
            .toList();
    return new Table(title, columns, rows);
  }

  private static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
