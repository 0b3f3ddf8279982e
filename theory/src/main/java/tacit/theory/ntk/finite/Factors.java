// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.List;
import tacit.autodiff.Tensor;

/// How a set of examples becomes the [Factor]s of its rows, one list of the same weights in the
/// same order for every set.
sealed interface Factors permits JacobianFactors, StructuredFactors {
  List<Factor> of(Tensor x);

  /// Bytes that the factors of one example take, and what is alive while they are made.
  long bytesPerExample();

  /// Bytes that a product takes for a pair of examples.
  long bytesPerPair();
}
