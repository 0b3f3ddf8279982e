// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.Factorization;

/// Gradient flow of a factorization, `ẇ = −∂φ/∂w`, by the classical method of Runge and Kutta: four
/// gradients a step, an error of the order of `h⁴` over a fixed time. [#descent] is the same in
/// steps of gradient descent, one gradient and an error of the order of `h`.
///
/// @param model what the weights are of
/// @param slope `∇L(W)`, the gradient of the loss by the end tensor
/// @param h time of a step
/// @source Kutta 1901; Hairer, Nørsett & Wanner 1993, table II.1.2
public record FactorizationFlow(Factorization model, UnaryOperator<Tensor> slope, double h) {
  public FactorizationFlow {
    if (!(h > 0 && Double.isFinite(h))) {
      throw new IllegalArgumentException(
          "factorization flow: a step of " + h + "; give a finite time above 0");
    }
  }

  /// `ẇ`.
  public Params<Tensor> velocity(Params<Tensor> w) {
    return model.gradient(w, slope.apply(model.endTensor(w))).map(g -> scaled(g, -1));
  }

  /// The weights one step later.
  public Params<Tensor> step(Params<Tensor> w) {
    var k1 = velocity(w);
    var k2 = velocity(moved(w, h / 2, k1));
    var k3 = velocity(moved(w, h / 2, k2));
    var k4 = velocity(moved(w, h, k3));
    var middle = moved(k2, 1, k3);
    return moved(w, h / 6, moved(moved(k1, 2, middle), 1, k4));
  }

  /// The weights after so many steps; the listener sees those after each, with its number from 1.
  public Params<Tensor> run(
      Params<Tensor> w, long steps, ObjLongConsumer<Params<Tensor>> listener) {
    return repeat(w, steps, listener, this::step);
  }

  /// As [#run], by gradient descent with `h` as its rate.
  public Params<Tensor> descent(
      Params<Tensor> w, long steps, ObjLongConsumer<Params<Tensor>> listener) {
    return repeat(w, steps, listener, at -> moved(at, h, velocity(at)));
  }

  private Params<Tensor> repeat(
      Params<Tensor> start,
      long steps,
      ObjLongConsumer<Params<Tensor>> listener,
      UnaryOperator<Params<Tensor>> step) {
    Params<Tensor> w = start;
    for (long k = 1; k <= steps; k++) {
      w = step.apply(w);
      if (!w.values().stream().allMatch(FactorizationFlow::finite)) {
        throw new ArithmeticException(
            "factorization flow: weights are not finite after step %d of %s; take shorter steps"
                .formatted(k, h));
      }
      listener.accept(w, k);
    }
    return w;
  }

  private static boolean finite(Tensor x) {
    double sum = 0;
    for (double value : x.toDoubles()) sum += 0 * value;
    return sum == 0;
  }

  private static Params<Tensor> moved(Params<Tensor> w, double s, Params<Tensor> by) {
    return w.zip(by, (x, y) -> Weights.plus(x, s, y));
  }

  private static Tensor scaled(Tensor x, double s) {
    return Weights.plus(Weights.zeros(x.shape()), s, x);
  }
}
