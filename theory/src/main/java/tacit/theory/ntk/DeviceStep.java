// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.PairBlock;

/// A [Step] as a device runs it, on blocks of pairs.
interface DeviceStep {
  /// A new block. Of samples with themselves it also records what pairs need.
  PairBlock run(CovarianceKernels on, PairBlock x, DeviceAlone alone);

  /// Whether it has no effect on pairs, or on samples with themselves; then it is not run.
  default boolean idle(boolean self) {
    return false;
  }
}
