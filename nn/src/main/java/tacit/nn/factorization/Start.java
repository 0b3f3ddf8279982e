// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// Start values of a factorization's weights.
public sealed interface Start permits GaussianStart, BalancedStart {
  /// Weights drawn from the seed.
  Params<Tensor> of(Factorization factorization, Seed seed);
}
