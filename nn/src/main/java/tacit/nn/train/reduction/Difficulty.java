// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// One number for each example, from the outputs of all of them at once: the margin, by which they
/// are ranked, above 0 where the class is right; or the pull that each still has on the weights.
@FunctionalInterface
public interface Difficulty {
  /// One number each.
  ///
  /// @param logits `(n, k)`
  /// @param labels `(n)`
  double[] of(Tensor logits, Indices labels);
}
