// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Update;
import tacit.nn.Params;

/// RMSprop with one scale for all parameters: `v ← α v + (1 − α) ‖g‖²` over all gradients together,
/// `v̂ = v / (1 − αᵏ)` in step `k` from 1, `w ← w − η g / (√v̂ + ε)`.
///
/// The direction is that of gradient descent, only its clock is another, so what is proved of
/// gradient flow applies. While `‖g‖` is far below `ε` it *is* gradient descent with the rate
/// `η/ε`: near-zero weights stay for long where `ε` is too large for their gradients.
///
/// @param learningRate `η(t)`
/// @param alpha `α`
/// @param epsilon `ε`
/// @source Arora, Cohen, Hu & Luo 2019, experiments (their optimizer)
public record GroupRmsProp(Schedule learningRate, double alpha, double epsilon)
    implements Optimizer {
  private static final String MEAN_SQUARE = "v";

  public GroupRmsProp {
    Optimizer.checkShare("group rmsprop", "alpha", alpha);
    Optimizer.checkAmount("group rmsprop", "epsilon", epsilon);
  }

  /// `α = 0.99`, `ε = 1e-6`.
  public static GroupRmsProp of(double learningRate) {
    return new GroupRmsProp(Schedule.constant(learningRate), 0.99, 1e-6);
  }

  /// One number, `v`.
  @Override
  public List<Params<Shape>> memory(Params<Shape> params) {
    return List.of(Params.of(MEAN_SQUARE, Shape.scalar()));
  }

  @Override
  public Step step(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return step(on, on::update, params, gradients, state);
  }

  @Override
  public Step stepInPlace(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return step(on, on::updateInPlace, params, gradients, state);
  }

  private Step step(
      Kernels on,
      Stepping.Updater updater,
      Params<Tensor> params,
      List<Tensor> gradients,
      State state) {
    Tensor before = state.slots().getFirst().get(MEAN_SQUARE);
    double v = after(before.item(), squares(on, params, gradients));
    Update rule = new Update.Sgd(size(v, state.steps()), 0, false, 0);
    State without = new State(state.steps(), List.of());
    Step moved = Stepping.step(rule, updater, params, gradients, without);
    Tensor kept = Tensor.scalar(v).to(before.dtype());
    return new Step(
        moved.params(), new State(state.steps() + 1, List.of(Params.of(MEAN_SQUARE, kept))));
  }

  /// `v` after a gradient of that squared norm.
  public double after(double v, double squares) {
    return alpha * v + (1 - alpha) * squares;
  }

  /// The size of the step, `η / (√v̂ + ε)`: what the gradient is multiplied with after `steps`
  /// steps before it.
  public double size(double v, long steps) {
    double corrected = v / (1 - Math.pow(alpha, steps + 1.0));
    return learningRate.at(steps) / (Math.sqrt(corrected) + epsilon);
  }

  private static double squares(Kernels on, Params<Tensor> params, List<Tensor> gradients) {
    double squares = ClipNorm.squares(on, gradients);
    if (Double.isFinite(squares)) return squares;
    for (int i = 0; i < gradients.size(); i++) {
      double own = ClipNorm.squares(on, List.of(gradients.get(i)));
      if (Double.isFinite(own)) continue;
      throw new IllegalArgumentException(
          "group rmsprop: the squared norm of the gradient of '%s' is %s; lower the learning rate, or look for NaN in the data"
              .formatted(params.names().get(i), own));
    }
    throw new IllegalArgumentException(
        "group rmsprop: the squared norm of all gradients is %s; lower the learning rate"
            .formatted(squares));
  }
}
