// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// Weights of a factorization and the gradient of a loss by them, in arrays that every step uses
/// again.
sealed interface Slopes permits EntrySlopes, FormedSlopes {
  /// Loss at the present weights; their gradient lies in [#cells] then.
  double lossAndGradient();

  /// Additions and multiplications of that; 0 where nobody counts them.
  double operations();

  /// The weights, and the gradient by them, as they are stored.
  List<Cells> cells();

  /// The present weights, copied.
  Params<Tensor> weights();

  /// The gradient of the last step, copied.
  Params<Tensor> gradient();
}
