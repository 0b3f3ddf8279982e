// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// In which order a step multiplies: at which junction the observed entries are read, and which of
/// its messages are joined on either side, so that all costs least.
///
/// @param a the side with more rows
/// @param dense whether all pairs of rows are multiplied, or only the observed ones
record Plan(Message a, Message b, boolean dense) {
  private static final double SPARSE = 8; // an observed pair moves memory, a product hardly does
  private static final int MOST_SPLITS = 7; // messages of which every split is tried

  /// The cheapest plan of all junctions and splits.
  static Plan cheapest(Junctions tree, int observed) {
    List<Plan> plans = new ArrayList<>();
    for (int at = 0; at < tree.count(); at++) {
      List<Message> heard = tree.heard(at, List.of());
      int n = heard.size();
      if (n <= MOST_SPLITS) {
        for (int split = 1; split < 1 << (n - 1); split++) plans.add(split(heard, split, observed));
      } else {
        for (int first = 1; first < n; first++) plans.add(split(heard, (1 << first) - 1, observed));
      }
    }
    Plan best = plans.getFirst();
    for (Plan each : plans) if (each.cost(observed) < best.cost(observed)) best = each;
    return best;
  }

  private static Plan split(List<Message> heard, int split, int observed) {
    List<Message> left = new ArrayList<>(), right = new ArrayList<>();
    for (int i = 0; i < heard.size(); i++) {
      ((split >> i & 1) == 1 ? left : right).add(heard.get(i));
    }
    Message a = Junctions.met(left), b = Junctions.met(right);
    boolean dense = denseCost(a, b) < SPARSE * observed * a.width() && apart(a, b);
    return a.rows() >= b.rows() ? new Plan(a, b, dense) : new Plan(b, a, dense);
  }

  private static double denseCost(Message a, Message b) {
    return 3.0 * a.rows() * b.rows() * a.width();
  }

  /// Whether no entry is observed twice.
  private static boolean apart(Message a, Message b) {
    long[] keys = new long[a.rowOf().length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = a.rowOf()[i] * (long) b.rows() + b.rowOf()[i];
    }
    return Arrays.stream(keys).distinct().count() == keys.length;
  }

  double cost(int observed) {
    double fit = dense ? denseCost(a, b) : SPARSE * observed * a.width();
    return a.cost() + b.cost() + fit;
  }

  /// The last stage, after those added to `stages`.
  Fit build(List<Stage> stages, double[] y, double c) {
    Cells left = a.build(stages), right = b.build(stages);
    return dense
        ? Fit.Dense.of(left, a.rowOf(), right, b.rowOf(), y, c)
        : Fit.Sparse.of(left, a.rowOf(), right, b.rowOf(), y, c);
  }
}
