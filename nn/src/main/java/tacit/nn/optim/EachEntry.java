// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.Collections;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Update;
import tacit.nn.Params;

/// An optimizer that updates every number by itself, from its own gradient and its own memory, by
/// one elementwise rule. Weight decay takes all parameters; formulas, defaults and order of
/// operations are PyTorch's.
public sealed interface EachEntry extends Optimizer permits Sgd, Adam, AdamW, RmsProp {
  /// The elementwise update of step `t`, from 0.
  Update rule(long step);

  /// Slots named like the parameters, of their shapes.
  @Override
  default List<Params<Shape>> memory(Params<Shape> params) {
    return Collections.nCopies(rule(0).states(), params);
  }

  @Override
  default Step step(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return Stepping.step(rule(state.steps()), on::update, params, gradients, state);
  }

  @Override
  default Step stepInPlace(Kernels on, Params<Tensor> params, List<Tensor> gradients, State state) {
    return Stepping.step(rule(state.steps()), on::updateInPlace, params, gradients, state);
  }
}
