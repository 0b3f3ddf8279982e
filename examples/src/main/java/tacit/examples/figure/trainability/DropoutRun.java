// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.dual.ErfDual;

/// `κ` of twelve inputs over depth, with dropout somewhere; `erf`, `σ_w² = 1.25`, `σ_b² = 0.05`.
///
/// @param where `nowhere`, `last`, `every`
/// @param keep probability to keep a unit
record DropoutRun(String where, double keep, int depth) implements Run {
  private static final long serialVersionUID = 1;
  static final double WEIGHT = 1.25, BIAS = 0.05;
  static final int M = 12;

  @Override
  public Table rows() {
    var phi = new ErfDual(1, 1, 0);
    var recursion = new PairRecursion(phi, WEIGHT, BIAS);
    double q = MeanFieldTheory.solve(phi, WEIGHT, BIAS).q();
    double within = where.equals("every") ? keep : 1, last = where.equals("nowhere") ? 1 : keep;
    var table = Table.of("dropout", "keep", "l", "theta_aa", "theta_ab", "kappa");
    Pair at = Pair.start(q, q, 0.1 * q);
    for (int l = 1; l <= depth; l++) {
      Pair end = recursion.next(at, last);
      table = table.row(where, keep, l, end.theta11(), end.theta12(), end.conditionNumber(M));
      at = recursion.next(at, within);
    }
    return table;
  }
}
