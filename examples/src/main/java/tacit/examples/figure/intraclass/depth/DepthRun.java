// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.measures.intraclass.BlackBoxSubclassInterpolation;

/// Networks of one depth, each on points and from weights of its own.
///
/// | part | at | x, y | value |
/// |---|---|---|---|
/// | map | 0 | middle of a cell | probability of the blue class, mean over the networks |
/// | point | cluster | a point of the first network | 0 |
/// | c0, within, between | network | 0 | `c₀`, `λ` inside a blue cluster and between the two |
///
/// @param hidden layers
/// @param networks how many
record DepthRun(int hidden, int networks, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final String MAP = "map",
      POINT = "point",
      C0 = "c0",
      WITHIN = "within",
      BETWEEN = "between";

  /// Edges of the map, and the side of a cell.
  static final double LEFT = -3, RIGHT = 3, BOTTOM = -1.5, TOP = 1.5, CELL = 0.15;

  @Override
  public Table rows() {
    var cells = cells();
    double[] sum = new double[cells.shape().size(0)];
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < networks; i++) {
      Seed own = new Seed(seed).child(i);
      Clouds clouds = Clouds.drawn(own.child("points"));
      var model = new DepthNetwork(hidden).learned(clouds, own.child("network"));
      Tensor p = model.apply(cells);
      for (int j = 0; j < sum.length; j++) sum[j] += p.get(j, Clouds.BLUE);
      if (i == 0) rows.addAll(points(clouds));
      rows.addAll(numbers(i, model, clouds, own.child("segments")));
    }
    for (int j = 0; j < sum.length; j++) {
      double mean = Math.rint(1e4 * sum[j] / networks) / 1e4; // four digits of a picture
      rows.add(List.of(hidden, MAP, 0, cells.get(j, 0), cells.get(j, 1), mean));
    }
    return new Table(List.of("hidden", "part", "at", "x", "y", "value"), rows);
  }

  private List<List<Object>> numbers(
      int i, UnaryOperator<Tensor> model, Clouds clouds, Seed segments) {
    var c0 =
        BlackBoxSubclassInterpolation.of(
            model, clouds.inputs(), clouds.clusters(), Clouds.HIERARCHY, segments.generator());
    double[][] drops = c0.drops();
    return List.of(
        List.of(hidden, C0, i, 0.0, 0.0, c0.value()),
        List.of(hidden, WITHIN, i, 0.0, 0.0, (drops[0][0] + drops[1][0]) / 2),
        List.of(hidden, BETWEEN, i, 0.0, 0.0, (drops[0][1] + drops[1][1]) / 2));
  }

  private List<List<Object>> points(Clouds clouds) {
    List<List<Object>> rows = new ArrayList<>();
    for (int c = 0; c < Clouds.HIERARCHY.subclassCount(); c++) {
      for (double[] at : clouds.points(c)) rows.add(List.of(hidden, POINT, c, at[0], at[1], 0.0));
    }
    return rows;
  }

  /// The middles of the cells, row by row from the bottom.
  private static Tensor cells() {
    int across = across(), count = across * up();
    double[] middles = new double[2 * count];
    for (int j = 0; j < count; j++) {
      middles[2 * j] = middle(LEFT, j % across);
      middles[2 * j + 1] = middle(BOTTOM, j / across);
    }
    return Tensor.of(Shape.of(count, 2), middles);
  }

  static int across() {
    return (int) Math.round((RIGHT - LEFT) / CELL);
  }

  static int up() {
    return (int) Math.round((TOP - BOTTOM) / CELL);
  }

  private static double middle(double from, int i) {
    return Math.rint(1000 * (from + (i + 0.5) * CELL)) / 1000;
  }
}
