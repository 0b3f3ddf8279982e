// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.List;
import tacit.examples.figure.Table;

/// Both flows of the four points as another program's solver of eighth order has them, to ten
/// digits.
final class FlowReference {
  static final List<Double> TIMES = List.of(0.5, 1.0, 5.0, 50.0);

  private static final List<String> COLUMNS = List.of("rho_1", "rho_2", "first", "area");
  private static final double[][] PLAIN = {
    {2.206176831, 1.765563992, 0.324040194, 0.859332069},
    {2.357389344, 1.951226414, 0.416086514, 0.882008542},
    {2.839175994, 2.512154518, 0.556990863, 0.894968697},
    {3.452267662, 3.188753990, 0.652448798, 0.877814396},
  };
  private static final double[][] HELD = {
    {2.193899430, 1.750198478, 0.534173200, 0.887091845},
    {2.316851476, 1.902051724, 0.657854939, 0.867279918},
    {2.702817013, 2.356951380, 0.721224548, 0.810087233},
    {3.291277114, 3.013719469, 0.731221145, 0.786103728},
  };

  private FlowReference() {}

  /// The largest distance of a number from it, as a share of the number.
  static double distance(Table rows) {
    return Math.max(
        distance(rows, FlowCase.FOUR_POINTS_PLAIN, PLAIN),
        distance(rows, FlowCase.FOUR_POINTS_HELD, HELD));
  }

  private static double distance(Table rows, FlowCase one, double[]... known) {
    Table own = rows.where("case", one.word());
    double most = 0;
    for (int t = 0; t < known.length; t++) {
      Table at = own.where("time", TIMES.get(t));
      for (int c = 0; c < COLUMNS.size(); c++) {
        double off = at.number(COLUMNS.get(c)) - known[t][c];
        most = Math.max(most, Math.abs(off / known[t][c]));
      }
    }
    return most;
  }
}
