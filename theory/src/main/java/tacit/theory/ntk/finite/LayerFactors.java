// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;
import tacit.nn.Affine;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Params;
import tacit.nn.Trace.Step;
import tacit.nn.Weights;

/// The factors of one layer's weights, from what the layer took and the cotangents of what it gave.
///
/// A convolution has two forms. As [Outer] products it takes `P² (q + k m)` multiply-adds a pair of
/// examples, with `P` positions, `q` numbers in a window and `m` channels out; as [Rows] it takes
/// `k q m` and as much memory an example. The cheaper one is taken.
///
/// @param cotangents `δ: (n, out…, P, m)`
record LayerFactors(Kernels on, OutputLayout layout, Step step, Tensor cotangents) {
  Factor dense(Dense dense) {
    Tensor h = step.input().value();
    return outer(dense.weights(), h, h.shape().size(1));
  }

  List<Factor> convolution(Conv conv) {
    Tensor patches = Patches.of(on, conv, step.input().value());
    int window = patches.shape().size(2), n = patches.shape().size(0);
    if (asPairs(step, layout.output().count())) {
      return List.of(
          outer(conv.weights(), patches.reshape(Shape.of(n * positions(), window)), window));
    }
    return rows(conv.weights(), patches);
  }

  private int positions() {
    return cotangents.shape().size(-2);
  }

  private Outer outer(Weights law, Tensor h, int fanIn) {
    return new Outer(
        on, layout, h, layout.arranged(on, cotangents), positions(), weight(law, fanIn), bias(law));
  }

  /// `s Σ_p h_p δ_pᵀ` for each example and output.
  private List<Factor> rows(Weights law, Tensor patches) {
    int n = patches.shape().size(0), p = positions(), q = patches.shape().size(2);
    int k = layout.output().count(), m = cotangents.shape().size(-1);
    Tensor deltas = on.permute(cotangents.reshape(Shape.of(n, k, p, m)), 0, 2, 1, 3);
    Tensor sums = on.matmul(patches, true, deltas.reshape(Shape.of(n, p, k * m)), false);
    Tensor weights = on.permute(sums.reshape(Shape.of(n, q, k, m)), 0, 2, 1, 3);
    List<Factor> factors = new ArrayList<>();
    factors.add(rows(scaled(weights, Math.sqrt(weight(law, q)))));
    if (law.hasBias()) factors.add(rows(scaled(sum(cotangents), Math.sqrt(bias(law)))));
    return factors;
  }

  /// `y = γ x̂ + β` with running statistics: `∂f/∂γ = Σ_p δ_p x̂_p`, `∂f/∂β = Σ_p δ_p`.
  List<Factor> normalization(BatchNorm norm, Params<Tensor> state) {
    if (!norm.affine()) return List.of();
    Var x = Var.constant(step.input().value(), on);
    Var rate = Var.constant(state.get("variance"), on).plus(norm.epsilon()).power(-0.5);
    Var mean = Var.constant(state.get("mean"), on);
    Var standard = x.plusRow(mean.negate()).timesRow(rate);
    Shape n = Shape.of(x.shape().size(0));
    Tensor each = standard.value().reshape(n.concat(Shape.of(positions(), x.shape().size(-1))));
    Tensor spread = on.spread(each, 1, layout.output());
    return List.of(rows(sum(on.zip(new Multiply(), cotangents, spread))), rows(sum(cotangents)));
  }

  /// Over the positions.
  private Tensor sum(Tensor x) {
    int rank = x.shape().rank();
    return on.reduce(Reduction.SUM, x, rank - 2, rank - 1);
  }

  private Rows rows(Tensor values) {
    Shape outputs = Shape.of(cotangents.shape().size(0)).concat(layout.output());
    int each = values.shape().count() / outputs.count();
    return Rows.of(on, layout, values.reshape(outputs.concat(Shape.of(each))));
  }

  private Tensor scaled(Tensor x, double scale) {
    return on.map(new ScaleShift(scale, 0), x);
  }

  /// `s²`, the square of what the layer multiplies its weights by.
  private static double weight(Weights law, int fanIn) {
    return switch (law.parameterization()) {
      case NTK -> law.weightVariance() / fanIn;
      case STANDARD -> 1;
    };
  }

  /// The same for the bias, 0 for none.
  private static double bias(Weights law) {
    if (!law.hasBias()) return 0;
    return switch (law.parameterization()) {
      case NTK -> law.biasVariance().orElse(0);
      case STANDARD -> 1;
    };
  }

  /// Whether a layer's kernel is cheaper by pairs of positions than by rows.
  private static boolean asPairs(Step step, int k) {
    Shape y = step.output().shape();
    long positions = y.slice(1, y.rank() - 1).count(), m = y.size(-1), q = window(step);
    return positions * positions * (q + k * m) <= k * q * m;
  }

  private static int window(Step step) {
    Shape x = step.input().shape(), example = x.slice(1, x.rank());
    Shape filter = ((Affine) step.layer()).filter(example);
    return filter.slice(0, filter.rank() - 1).count();
  }

  /// Numbers that an example's factors have.
  static long numbers(Step step, int k) {
    Shape y = step.output().shape();
    long positions = y.slice(1, y.rank() - 1).count(), m = y.size(-1);
    if (!(step.layer() instanceof Affine)) return 2L * k * positions * m;
    long q = window(step), outer = positions * (q + k * m);
    return asPairs(step, k) ? outer : outer + k * q * m;
  }

  /// Pairs of positions in a product of two examples' factors.
  static long pairs(Step step, int k) {
    if (!(step.layer() instanceof Affine) || !asPairs(step, k)) return 1;
    Shape y = step.output().shape();
    long positions = y.slice(1, y.rank() - 1).count();
    return positions * positions;
  }
}
