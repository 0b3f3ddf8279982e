// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.PairBlock;

/// Branches from one block, joined entry by entry from the first to the last.
record DeviceBranches(List<DeviceSerial> branches, Join join) implements DeviceStep {
  /// Joins the result of branch `b` to those before it.
  interface Join {
    PairBlock next(CovarianceKernels on, PairBlock before, PairBlock result, int b);
  }

  @Override
  public PairBlock run(CovarianceKernels on, PairBlock x, DeviceAlone alone) {
    PairBlock joined = branches.getFirst().run(on, x, alone);
    for (int b = 1; b < branches.size(); b++) {
      // A shortcut without a layer is the input itself, which belongs to the caller.
      boolean idle = branches.get(b).idle(x.pairs().self());
      try (PairBlock before = joined) {
        if (idle) {
          joined = join.next(on, before, x, b);
          continue;
        }
        try (PairBlock result = branches.get(b).run(on, x, alone)) {
          joined = join.next(on, before, result, b);
        }
      }
    }
    return joined;
  }
}
