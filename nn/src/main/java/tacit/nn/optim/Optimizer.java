// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// A pure step, `(parameters, gradients, state) → (parameters, state)`: one elementwise rule for
/// every parameter ([EachEntry]), one step size for all together ([GroupRmsProp]), or one angle for
/// each matrix ([Layca]). Biases and normalization scales are parameters like others, but to Layca.
public sealed interface Optimizer permits EachEntry, GroupRmsProp, Layca {
  /// The learning rate `η(t)`.
  Schedule learningRate();

  /// Names and shapes of what the optimizer remembers between steps of such parameters.
  List<Params<Shape>> memory(Params<Shape> params);

  /// What an optimizer remembers: steps done, and slots as in [#memory] (a velocity, a mean of
  /// squares).
  record State(long steps, List<Params<Tensor>> slots) {
    public State {
      slots = List.copyOf(slots);
    }
  }

  /// Parameters and state after a step.
  record Step(Params<Tensor> params, State state) {}

  /// The state before the first step: zeros of the parameters' type.
  default State start(Params<Tensor> params) {
    DType dtype = params.size() == 0 ? DType.FLOAT64 : params.values().getFirst().dtype();
    List<Params<Shape>> memory = memory(params.map(Tensor::shape));
    return new State(
        0, memory.stream().map(slot -> slot.map(shape -> Tensor.zeros(dtype, shape))).toList());
  }

  /// One step; `gradients` are in the order of the parameters.
  Step step(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state);

  /// The same step, but parameters and state are used up; see [Kernels#updateInPlace].
  Step stepInPlace(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state);

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
