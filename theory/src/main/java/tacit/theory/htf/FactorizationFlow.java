// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.function.BiFunction;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;
import tacit.nn.factorization.ClosedForm;
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
  private static final Kernels ON = Cpu.kernels(1, Buffers.fresh());

  public FactorizationFlow {
    if (!(h > 0 && Double.isFinite(h))) {
      throw new IllegalArgumentException(
          "factorization flow: a step of " + h + "; give a finite time above 0");
    }
  }

  /// The weights one step later.
  public Params<Tensor> step(Params<Tensor> w) {
    return step(model.closedForm(), model.checked(w));
  }

  private Params<Tensor> step(ClosedForm form, Params<Tensor> w) {
    var g1 = gradient(form, w);
    var g2 = gradient(form, moved(w, -h / 2, g1));
    var g3 = gradient(form, moved(w, -h / 2, g2));
    var g4 = gradient(form, moved(w, -h, g3));
    var middle = moved(g2, 1, g3);
    return moved(w, -h / 6, moved(moved(g1, 2, middle), 1, g4));
  }

  /// `∂φ/∂w`.
  private Params<Tensor> gradient(ClosedForm form, Params<Tensor> w) {
    var forward = form.forward(ON, w);
    return forward.gradient(slope.apply(forward.end()));
  }

  /// The weights after so many steps; the listener sees those after each, with its number from 1.
  public Params<Tensor> run(
      Params<Tensor> w, long steps, ObjLongConsumer<Params<Tensor>> listener) {
    return repeat(w, steps, listener, this::step);
  }

  /// As [#run], by gradient descent with `h` as its rate.
  public Params<Tensor> descent(
      Params<Tensor> w, long steps, ObjLongConsumer<Params<Tensor>> listener) {
    return repeat(w, steps, listener, (form, at) -> moved(at, -h, gradient(form, at)));
  }

  private Params<Tensor> repeat(
      Params<Tensor> start,
      long steps,
      ObjLongConsumer<Params<Tensor>> listener,
      BiFunction<ClosedForm, Params<Tensor>, Params<Tensor>> step) {
    ClosedForm form = model.closedForm();
    Params<Tensor> w = model.checked(start);
    for (long k = 1; k <= steps; k++) {
      w = step.apply(form, w);
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
}
