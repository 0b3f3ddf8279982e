// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;

/// Lines that go below 10⁻⁹ on an axis of powers, as lines of exponents on an even one. (ECharts
/// rounds the marks of its logarithmic axes to ten digits after the point, which leaves 0.)
final class Exponents {
  private static final double SMALL = 1e-9;

  private Exponents() {}

  /// The same drawing, in exponents where that is needed.
  static LineChart of(LineChart chart) {
    if (chart.y().logBase() != 10 || smallest(chart) >= SMALL) return chart;
    var y = new Axis(chart.y().name(), "power", chart.y().decimals(), false);
    var lines = chart.lines().stream().map(Exponents::of).toList();
    return new LineChart(chart.x(), y, chart.zero(), chart.names(), lines);
  }

  private static double smallest(LineChart chart) {
    return chart.lines().stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(Point::y)
        .min()
        .orElse(1);
  }

  private static Line of(Line line) {
    var points = line.points().stream().map(p -> new Point(p.x(), Math.log10(p.y()))).toList();
    return new Line(line.name(), line.tone(), line.dashed(), line.symbol(), points);
  }
}
