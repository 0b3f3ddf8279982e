// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// End tensor and gradient of one [Factorization] by formulas of matrix products, all sizes worked
/// out beforehand. Nothing is checked here: weights are what [Factorization#checked] gave, or steps
/// from there.
///
/// Results are made by the kernels that are given: those of a `BufferPool` reuse the arrays of a
/// step in the next one.
@FunctionalInterface
public interface ClosedForm {
  /// The products of one set of weights.
  Forward forward(Kernels on, Params<Tensor> w);

  /// What was computed on the way to the end tensor, kept for the way back.
  interface Forward {
    /// The end tensor.
    Tensor end();

    /// The gradient by each weight of a function of the end tensor, whose gradient `byEnd` is.
    Params<Tensor> gradient(Tensor byEnd);
  }
}
