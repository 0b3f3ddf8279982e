// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.margin.ExponentialFlow;
import tacit.theory.margin.FlowState;
import tacit.theory.margin.MarginState;
import tacit.theory.margin.SignedPoints;

/// A flow of norms and directions under the exponential loss, by Runge-Kutta steps: norms, margins
/// and their area at some times, and how far the laws of the flow were missed at any step so far.
///
/// @param h time of a step
/// @param end time at which it stops
record FlowRun(FlowCase one, double h, double end, long seed) implements Run {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      List.of(
          "case",
          "time",
          "rho_1",
          "rho_2",
          "log_loss",
          "first",
          "second",
          "third",
          "last",
          "area",
          "smoothed",
          "normalized",
          "slack",
          "balance_off",
          "unit_off",
          "drop",
          "outside");

  @Override
  public Table rows() {
    Seed draw = new Seed(seed);
    SignedPoints points = one.points(draw);
    var start = one.network(draw);
    var flow = new ExponentialFlow(one.variant(), points, h);
    var laws = FlowLaws.of(MarginState.of(start, points));
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row(0, MarginState.of(start, points), laws));
    flow.run(start, Math.round(end / h), (at, k) -> see(at, k, points, laws, rows));
    return new Table(COLUMNS, rows);
  }

  private void see(
      FlowState at, long k, SignedPoints points, FlowLaws laws, List<List<Object>> rows) {
    var state = MarginState.of(at, points);
    laws.see(state, at.directions().weights().norms());
    if (shown(k)) rows.add(row(Math.rint(k * h * 1e9) / 1e9, state, laws));
  }

  /// Twenty times in each power of ten, and those of [FlowReference].
  private boolean shown(long k) {
    boolean next = Math.floor(20 * Math.log10((double) k)) > Math.floor(20 * Math.log10(k - 1.0));
    return next || FlowReference.TIMES.stream().anyMatch(t -> k == Math.round(t / h));
  }

  private List<Object> row(double time, MarginState at, FlowLaws laws) {
    double[] rho = at.layerNorms().toDoubles();
    double[] m = at.normalizedMargins();
    Arrays.sort(m);
    int third = (m.length - 1) / 3;
    var smoothed = at.smoothedMargin();
    List<Object> row = new ArrayList<>(List.of(one.word(), time, rho[0], rho[1], at.logLoss()));
    row.addAll(List.of(m[0], m[third], m[2 * third], m[m.length - 1], at.area()));
    row.addAll(List.of(smoothed.value(), smoothed.normalized(), smoothed.slack()));
    row.addAll(List.of(laws.balance(), laws.unit(), laws.drop(), laws.outside()));
    return row;
  }
}
