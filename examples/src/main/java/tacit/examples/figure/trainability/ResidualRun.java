// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.depth.Deviation;
import tacit.theory.ntk.depth.ResidualRecursion;

/// A residual network of rectifiers over depth, for twelve inputs of one correlation. `theta_*` are
/// divided by the variance where the branch is not normalized.
record ResidualRun(double weightVariance, boolean normalized, double c0, int perDecade, int depth)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final int M = 12;

  @Override
  public Table rows() {
    var table = Table.of("branch", "weight_variance", "c0", "l", "theta_aa", "theta_ab", "kappa");
    for (int l : DepthLines.depths(perDecade, depth, 5, 5000)) table = row(table, l);
    return table;
  }

  private Table row(Table table, int l) {
    var recursion = new ResidualRecursion(weightVariance);
    Deviation at = normalized ? recursion.normalizedAfter(l, c0) : recursion.after(l, c0);
    return table.row(
        normalized ? "normalized" : "plain",
        weightVariance,
        c0,
        l,
        at.theta(),
        at.thetaOffDiagonal(),
        at.conditionNumber(M));
  }
}
