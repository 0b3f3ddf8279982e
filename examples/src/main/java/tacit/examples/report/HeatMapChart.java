// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;
import tacit.examples.report.LineChart.Symbol;

/// Cells over two axes of numbers, each with its value as a color, and lines and points over them.
/// The colors rise in lightness alone from end to end, so that they are in order for any color
/// vision; each line has a stroke of its own and a name, and points differ by their shape. Where
/// values lie between two sides, the colors go from orange over that of the page to blue.
///
/// ```java
/// HeatMapChart.of("Accuracy", "See …", "σ_w²", variances, "depth", depths, accuracies, "accuracy")
///     .powersOnY(2)
///     .between(0, 1)
///     .withLine("predicted", boundary)
///     .chart(Form.WIDE)
/// ```
///
/// @param values `(cells of y, cells of x)`; a cell that is not a number stays empty
public record HeatMapChart(
    String title,
    String caption,
    HeatMapSide x,
    HeatMapSide y,
    List<List<Double>> values,
    Scale scale,
    List<Overlay> lines,
    List<Dots> dots) {
  /// What the colors mean.
  ///
  /// @param from the value of the first color
  /// @param to the value of the last color
  /// @param colors which they are
  public record Scale(String name, double from, double to, Colors colors) {
    Scale(String name, double from, double to) {
      this(name, from, to, Colors.RISING);
    }
  }

  /// From which color to which.
  public enum Colors {
    RISING,
    /// From orange to blue.
    OPPOSED
  }

  /// Points `(x, y)` over the cells.
  public record Dots(String name, Tone tone, Symbol symbol, List<List<Double>> points) {}

  /// A line over the cells, at points `(x, y)`.
  public record Overlay(String name, List<List<Double>> points) {
    public Overlay {
      points = points.stream().map(List::copyOf).toList();
      for (var point : points) {
        if (point.size() != 2) {
          throw new IllegalArgumentException(
              "heat map: line '%s' has a point of %d numbers; give {x, y}"
                  .formatted(name, point.size()));
        }
      }
    }
  }

  public HeatMapChart {
    values = values.stream().map(List::copyOf).toList();
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
    if (values.isEmpty()) throw new IllegalArgumentException("heat map '" + title + "': no rows");
    for (var row : values) {
      if (row.size() != values.getFirst().size()) {
        throw new IllegalArgumentException(
            "heat map '%s': a row of %d cells among rows of %d"
                .formatted(title, row.size(), values.getFirst().size()));
      }
    }
    x.hasEdges(values.getFirst().size());
    y.hasEdges(values.size());
  }

  /// A map on even axes, its colors from the smallest value to the largest.
  ///
  /// @param xs the cells' middles from left to right, or their edges, one more
  /// @param ys the same from bottom to top
  /// @param values `values[i][j]` belongs to `ys[i]` and `xs[j]`
  public static HeatMapChart of(
      String title,
      String caption,
      String xName,
      double[] xs,
      String yName,
      double[] ys,
      double[][] values,
      String valueName) {
    var rows = Stream.of(values).map(row -> DoubleStream.of(row).boxed().toList()).toList();
    var scale = range(valueName, rows);
    return new HeatMapChart(
        title,
        caption,
        HeatMapSide.of(xName, xs),
        HeatMapSide.of(yName, ys),
        rows,
        scale,
        List.of(),
        List.of());
  }

  private static Scale range(String name, List<List<Double>> rows) {
    DoubleSummaryStatistics all =
        rows.stream()
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .summaryStatistics();
    if (all.getCount() == 0) return new Scale(name, 0, 1);
    double from = all.getMin(), to = all.getMax();
    return new Scale(name, from, to > from ? to : from + 1);
  }

  /// The same with the horizontal axis counting powers of `base`.
  public HeatMapChart powersOnX(int base) {
    return new HeatMapChart(title, caption, x.powersOf(base), y, values, scale, lines, dots);
  }

  /// The same with the vertical axis counting powers of `base`.
  public HeatMapChart powersOnY(int base) {
    return new HeatMapChart(title, caption, x, y.powersOf(base), values, scale, lines, dots);
  }

  /// The same with colors for `from` to `to`, so that two maps can be compared.
  public HeatMapChart between(double from, double to) {
    var given = new Scale(scale.name(), from, to, scale.colors());
    return new HeatMapChart(title, caption, x, y, values, given, lines, dots);
  }

  /// The same with the smaller values orange and the larger ones blue.
  public HeatMapChart opposed() {
    var given = new Scale(scale.name(), scale.from(), scale.to(), Colors.OPPOSED);
    return new HeatMapChart(title, caption, x, y, values, given, lines, dots);
  }

  /// The same with one more line, of points `{x, y}`; outside of the cells it is cut off.
  public HeatMapChart withLine(String name, double[]... points) {
    var line = Stream.of(points).map(at -> DoubleStream.of(at).boxed().toList()).toList();
    var all = Stream.concat(lines.stream(), Stream.of(new Overlay(name, line))).toList();
    return new HeatMapChart(title, caption, x, y, values, scale, all, dots);
  }

  /// The same with points `{x, y}` over the cells.
  public HeatMapChart withDots(String name, Tone tone, Symbol symbol, double[]... points) {
    var at = Stream.of(points).map(each -> DoubleStream.of(each).boxed().toList()).toList();
    var more = new Dots(name, tone, symbol, at);
    var all = Stream.concat(dots.stream(), Stream.of(more)).toList();
    return new HeatMapChart(title, caption, x, y, values, scale, lines, all);
  }

  public Chart chart(Chart.Form form) {
    return new Chart(title, caption, form, new HeatMapOption(this).all(), table());
  }

  int width() {
    return values.getFirst().size();
  }

  /// One row for every row of cells, from the top.
  private Table table() {
    var columns = new ArrayList<>(List.of(y.name() + " \\ " + x.name()));
    for (double at : x.middles(width())) columns.add(Digits.significant(at, 3));
    var rows = new ArrayList<List<String>>();
    var heights = y.middles(values.size());
    for (int i = values.size() - 1; i >= 0; i--) {
      var row = new ArrayList<>(List.of(Digits.significant(heights.get(i), 3)));
      for (double value : values.get(i)) {
        row.add(Double.isFinite(value) ? Digits.significant(value, 3) : "");
      }
      rows.add(row);
    }
    return new Table(title, columns, rows);
  }
}
