// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;
import tacit.nn.Params;

/// Layca, layer-level controlled amount of weight rotation: a step turns every weight matrix by the
/// same angle and keeps its norm.
///
/// ```text
/// s ← −g + (⟨g, w⟩/‖w‖²) w          the descent at a right angle to w
/// u ← w + ρ (‖w‖/‖s‖) s
/// w ← (‖w‖/‖u‖) u                   so tan θ = ρ between the old w and the new one
/// ```
///
/// A matrix is what has two axes or more. Biases, and scales and shifts of normalization, stay what
/// they are at the start, as with the authors. A gradient along `w`, with `‖s‖` below `10⁻⁶ ‖g‖`
/// (our limit), turns nothing.
///
/// @param learningRate `ρ(t)`
/// @source Carbonnelle & De Vleeschouwer 2019 (layer rotation), for plain gradient descent;
///   ispgroupucl/layer-rotation-paper-experiments
public record Layca(Schedule learningRate) implements Optimizer {
  private static final double ALONG = 1e-6;

  public static Layca of(double learningRate) {
    return new Layca(Schedule.constant(learningRate));
  }

  /// Nothing: a step keeps the norms of the start.
  @Override
  public List<Params<Shape>> memory(Params<Shape> params) {
    return List.of();
  }

  @Override
  public Step step(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    double rho = learningRate.at(state.steps());
    List<Tensor> turned = new ArrayList<>(params.size());
    for (int i = 0; i < params.size(); i++) {
      Tensor w = params.values().get(i);
      turned.add(w.shape().rank() < 2 ? w : turned(on, w, gradients.get(i), rho));
    }
    return new Step(params.with(turned), new State(state.steps() + 1, List.of()));
  }

  @Override
  public Step stepInPlace(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return step(on, params, gradients, state);
  }

  private static Tensor turned(Kernels on, Tensor w, Tensor g, double rho) {
    double squares = dot(on, w, w);
    if (squares == 0) return w;
    Tensor along = scaled(on, w, dot(on, g, w) / squares);
    Tensor s = on.zip(new Add(), scaled(on, g, -1), along);
    double length = Math.sqrt(dot(on, s, s));
    if (length <= ALONG * Math.sqrt(dot(on, g, g))) return w;
    double norm = Math.sqrt(squares);
    Tensor u = on.zip(new Add(), w, scaled(on, s, rho * norm / length));
    return scaled(on, u, norm / Math.sqrt(dot(on, u, u)));
  }

  private static Tensor scaled(Kernels on, Tensor x, double by) {
    return on.map(new ScaleShift(by, 0), x);
  }

  private static double dot(Kernels on, Tensor a, Tensor b) {
    Tensor products = on.zip(new Multiply(), a, b);
    return on.reduce(Reduction.SUM, products, 0, a.shape().rank()).item();
  }
}
