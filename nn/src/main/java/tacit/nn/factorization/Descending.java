// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Locale;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Optimizer;

/// A [FactorizationDescent] under way: weights that move. A step is a look, which computes loss and
/// gradient, and a move.
public final class Descending {
  private final Slopes slopes;
  private final Optimizer rule;
  private double v;
  private long steps;
  private double first = Double.NaN;

  Descending(Slopes slopes, Optimizer rule) {
    this.slopes = slopes;
    this.rule = rule;
  }

  /// Steps done.
  public long steps() {
    return steps;
  }

  /// Additions and multiplications of a look, in the order that was found cheapest; 0 where the
  /// loss is not of observed entries.
  public double operations() {
    return slopes.operations();
  }

  /// The loss of the present weights; also computes its gradient.
  public double look() {
    double loss = slopes.lossAndGradient();
    if (steps == 0) first = loss;
    if (!Double.isFinite(loss)) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "factorization descent: the loss is %s at step %d (%.3g at step 0); lower the learning"
                  + " rate, %s, or the size of the start",
              loss,
              steps,
              first,
              rule.learningRate().at(steps)));
    }
    return loss;
  }

  /// Moves the weights against the gradient of the last look.
  public void move() {
    double size = size();
    var cells = slopes.cells();
    for (int i = 0; i < cells.size(); i++) move(cells.get(i).value(), cells.get(i).bar(), size);
    steps++;
  }

  private static void move(double[] w, double[] g, double size) {
    for (int i = 0; i < w.length; i++) w[i] -= size * g[i];
  }

  private double size() {
    if (!(rule instanceof GroupRmsProp group)) return rule.learningRate().at(steps);
    double squares = 0;
    var cells = slopes.cells();
    for (int i = 0; i < cells.size(); i++) squares += squares(cells.get(i).bar());
    v = group.after(v, squares);
    return group.size(v, steps);
  }

  /// `Σ gᵢ²` in four sums, for one would wait for each addition.
  private static double squares(double[] g) {
    double a = 0, b = 0, c = 0, d = 0;
    for (int i = 0; i < g.length; i += 4) { // cells come in fours
      a = Math.fma(g[i], g[i], a);
      b = Math.fma(g[i + 1], g[i + 1], b);
      c = Math.fma(g[i + 2], g[i + 2], c);
      d = Math.fma(g[i + 3], g[i + 3], d);
    }
    return (a + b) + (c + d);
  }

  /// The present weights, copied.
  public Params<Tensor> weights() {
    return slopes.weights();
  }

  /// The gradient of the last look, copied.
  public Params<Tensor> gradient() {
    return slopes.gradient();
  }
}
