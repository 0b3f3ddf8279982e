// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.htf.NormDivergence;

/// Gradient descent on a product of `2 × 2` matrices, three of whose four entries are seen, from
/// multiples `α` of the identity.
///
/// @param rate `η`; time is steps times it
record NormDivergenceRun(int depth, double alpha, double rate, long steps) implements Run {
  private static final long serialVersionUID = 1;
  private static final double CLOSE = 5e-3;

  /// Steps between two rows grow by this factor.
  private static final double SPREAD = 1.06;

  @Override
  public Table rows() {
    var sheet = new Sheet();
    NormDivergence.descend(depth, alpha, rate, steps, sheet::see);
    List<List<Object>> rows = new ArrayList<>();
    for (NormDivergence at : sheet.shown) {
      double bound = at.loss() < 0.5 ? NormDivergence.leastCorner(at.loss()) : -1;
      List<Object> row = new ArrayList<>();
      row.addAll(
          List.of(depth, alpha, at.step() * rate, at.loss(), at.corner(), Math.max(-1, bound)));
      row.addAll(List.of(sheet.slack, sheet.least, sheet.most));
      rows.add(row);
    }
    return new Table(
        List.of(
            "depth",
            "alpha",
            "time",
            "loss",
            "corner",
            "bound",
            "least_slack",
            "least_product",
            "most_product"),
        rows);
  }

  /// What all steps have in common, and some of them.
  private final class Sheet {
    private final List<NormDivergence> shown = new ArrayList<>();
    private double slack = Double.MAX_VALUE;
    private double least = Double.MAX_VALUE;
    private double most;
    private double next = 1;

    void see(NormDivergence at) {
      double loss = at.loss();
      if (loss < 0.5) {
        slack = Math.min(slack, Math.abs(at.corner()) - NormDivergence.leastCorner(loss));
      }
      if (loss < CLOSE) {
        double product = at.corner() * Math.sqrt(2 * loss);
        least = Math.min(least, product);
        most = Math.max(most, product);
      }
      if (at.step() < next && at.step() != steps) return;
      shown.add(at);
      next = Math.max(at.step() + 100.0, at.step() * SPREAD);
    }
  }
}
