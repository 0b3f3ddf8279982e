// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.Params;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.Completion;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.Start;
import tacit.nn.factorization.TensorLoss;
import tacit.theory.htf.FactorizationFlow;

/// Gradient flow of a small factorization toward a drawn tensor, by Runge and Kutta's method. How
/// fast each component grows is read off the trajectory, by differences of fourth order in time,
/// and set beside its size and its pull.
///
/// @param balanced whether the start is balanced, of norm `scale`, or Gaussian of that standard
///   deviation
/// @param h time of a step
/// @param every steps between rows
record GrowthLawRun(
    GrowthCase one, boolean balanced, double scale, double h, int steps, int every, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final int REACH = 2; // steps to either side that a difference needs

  static final List<String> COLUMNS =
      List.of(
          "case",
          "start",
          "scale",
          "time",
          "component",
          "arity",
          "sigma",
          "gamma",
          "rate",
          "lower",
          "upper",
          "outside");

  @Override
  public Table rows() {
    var draw = new Seed(seed).child(one.word());
    Factorization f = one.factorization();
    Kernels on = Cpu.kernels(1, Buffers.fresh());
    var loss = loss(f, draw);
    Start start = balanced ? new BalancedStart(scale) : new GaussianStart(scale);
    var flow = new FactorizationFlow(f, end -> loss.at(on, end).byEnd(), h);
    List<List<GrowthCase.Point>> all = new ArrayList<>();
    Params<Tensor> w = start.of(f, draw.child("start"));
    all.add(one.points(w, flow.slope().apply(f.endTensor(w))).toList());
    flow.run(
        w, steps, (at, _) -> all.add(one.points(at, flow.slope().apply(f.endTensor(at))).toList()));
    return table(all);
  }

  /// Half the squares of what is missing from a drawn tensor, all entries seen.
  private static Completion loss(Factorization f, Seed draw) {
    Tensor target = Tensor.gaussian(draw.child("target").generator(), f.shape().toArray());
    var random = draw.child("observed").generator();
    return Completion.drawn(random, target, target.shape().count(), TensorLoss.Factor.HALF_SUM);
  }

  private Table table(List<List<GrowthCase.Point>> all) {
    List<List<Object>> rows = new ArrayList<>();
    for (int t = REACH; t < all.size() - REACH; t += every) {
      for (int r = 0; r < all.get(t).size(); r++) {
        var at = all.get(t).get(r);
        List<Object> row = new ArrayList<>();
        row.addAll(List.of(one.word(), balanced ? "balanced" : "Gaussian", scale, t * h, r));
        row.addAll(List.of(one.arity(), at.sigma(), at.gamma(), slope(all, t, r)));
        row.addAll(List.of(at.lower(), at.upper(), outside(all, t, r)));
        rows.add(row);
      }
    }
    return new Table(COLUMNS, rows);
  }

  /// By how much the rate leaves its bounds, as a share of the larger one, at most; over all steps
  /// from this row to the next.
  private double outside(List<List<GrowthCase.Point>> all, int from, int r) {
    double most = 0;
    for (int t = from; t < Math.min(from + every, all.size() - REACH); t++) {
      var at = all.get(t).get(r);
      double rate = slope(all, t, r);
      double out = Math.max(at.lower() - rate, rate - at.upper());
      most = Math.max(most, out / Math.max(Math.abs(at.lower()), Math.abs(at.upper())));
    }
    return most;
  }

  /// `σ̇ ≈ (σ(t−2h) − 8 σ(t−h) + 8 σ(t+h) − σ(t+2h)) / 12h`.
  private double slope(List<List<GrowthCase.Point>> all, int t, int r) {
    double far = all.get(t - 2).get(r).sigma() - all.get(t + 2).get(r).sigma();
    double near = all.get(t + 1).get(r).sigma() - all.get(t - 1).get(r).sigma();
    return (far + 8 * near) / (12 * h);
  }
}
