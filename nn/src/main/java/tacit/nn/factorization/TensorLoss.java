// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Loss of an end tensor, `L(W) = c Σ (zᵢ(W) − yᵢ)²` with measurements `zᵢ` that are linear in `W`:
/// some of its entries ([Completion]), or rank-one measurements ([Sensing]).
public sealed interface TensorLoss permits Completion, Sensing {
  /// What is summed over the squares.
  enum Factor {
    /// `c = ½`: the gradient is the residual itself.
    HALF_SUM,
    /// `c = 1/m`, `m` the number of measurements.
    MEAN;

    /// `c` for `m` measurements.
    public double of(int m) {
      return this == MEAN ? 1.0 / m : 0.5;
    }
  }

  /// A loss and its gradient by the end tensor.
  record Fit(double loss, Tensor byEnd) {}

  /// Sizes of the end tensor.
  Shape shape();

  /// `m`, the number of measurements.
  int count();

  /// Loss and gradient at an end tensor.
  Fit at(Kernels on, Tensor end);

  /// The loss at an end tensor, with its history.
  Var apply(Var end);

  /// The loss at an end tensor.
  default double value(Tensor end) {
    return at(OneThread.KERNELS, end).loss();
  }
}
