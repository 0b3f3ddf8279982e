// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.LineChart.Point;

/// Growth of balanced components as a power of their size, `σ̇ / (L γ) = σ^{2−2/L}`.
final class GrowthPower {
  private static final double WEAK =
      1e-2; // of the largest pull: below, a difference has few digits

  private GrowthPower() {}

  /// Sizes, and growth over pull and `L`, where the pull is not weak.
  static List<Point> pairs(Table rows, GrowthCase one) {
    Table own = rows.where("case", one.word()).where("start", "balanced");
    double[] sigma = own.numbers("sigma"), gamma = own.numbers("gamma"), rate = own.numbers("rate");
    double most = 0;
    for (double pull : gamma) most = Math.max(most, Math.abs(pull));
    double weak = WEAK * most;
    return IntStream.range(0, sigma.length)
        .filter(i -> Math.abs(gamma[i]) > weak)
        .mapToObj(i -> new Point(sigma[i], rate[i] / (one.arity() * gamma[i])))
        .toList();
  }

  /// Slope of the least-squares line through the logarithms.
  static double slope(Table rows, GrowthCase one) {
    double x = 0, y = 0, xx = 0, xy = 0;
    var pairs = pairs(rows, one);
    for (Point p : pairs) {
      x += Math.log(p.x()) / pairs.size();
      y += Math.log(p.y()) / pairs.size();
    }
    for (Point p : pairs) {
      xx += (Math.log(p.x()) - x) * (Math.log(p.x()) - x);
      xy += (Math.log(p.x()) - x) * (Math.log(p.y()) - y);
    }
    return xy / xx;
  }
}
