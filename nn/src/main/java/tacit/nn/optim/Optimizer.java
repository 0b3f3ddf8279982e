// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.Collections;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Update;
import tacit.nn.Params;

/// A pure step, `(parameters, gradients, state) → (parameters, state)`. Every parameter is updated
/// by the same elementwise rule, biases and normalization scales included, and weight decay takes
/// all of them; formulas, defaults and order of operations are PyTorch's.
public sealed interface Optimizer permits Sgd, Adam, AdamW, RmsProp {
  /// The learning rate `η(t)`.
  Schedule learningRate();

  /// The elementwise update of step `t`, from 0.
  Update rule(long step);

  /// What an optimizer remembers: steps done, and slots named like the parameters, of their shapes
  /// (a velocity, a mean of squares).
  record State(long steps, List<Params<Tensor>> slots) {
    public State {
      slots = List.copyOf(slots);
    }
  }

  /// Parameters and state after a step.
  record Step(Params<Tensor> params, State state) {}

  /// The state before the first step: zeros.
  default State start(Params<Tensor> params) {
    Params<Tensor> zeros = params.map(w -> Tensor.zeros(w.dtype(), w.shape()));
    return new State(0, Collections.nCopies(rule(0).states(), zeros));
  }

  /// One step; `gradients` are in the order of the parameters.
  default Step step(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return Stepping.step(this, on::update, params, gradients, state);
  }

  /// The same step, but parameters and state are used up; see [Kernels#updateInPlace].
  default Step stepInPlace(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return Stepping.step(this, on::updateInPlace, params, gradients, state);
  }

  /// Refuses a hyperparameter outside `[0, 1)`.
  static void checkShare(String optimizer, String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          optimizer + ": " + name + " " + value + " must be in [0, 1)");
    }
  }

  /// Refuses a negative or infinite hyperparameter.
  static void checkAmount(String optimizer, String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          optimizer + ": " + name + " " + value + " must be a number of 0 or more");
    }
  }
}
