// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.PairBlock;

/// Steps one after another; what lies between two of them goes as soon as it has been read.
record DeviceSerial(List<DeviceStep> steps) implements DeviceStep {
  @Override
  public boolean idle(boolean self) {
    return steps.stream().allMatch(step -> step.idle(self));
  }

  @Override
  public PairBlock run(CovarianceKernels on, PairBlock x, DeviceAlone alone) {
    List<DeviceStep> all = steps.stream().filter(step -> !step.idle(x.pairs().self())).toList();
    if (all.isEmpty()) return on.layer(x, DeviceLayer.NO_MAP);
    PairBlock at = all.getFirst().run(on, x, alone);
    for (DeviceStep step : all.subList(1, all.size())) {
      try (PairBlock before = at) {
        at = step.run(on, before, alone);
      }
    }
    return at;
  }
}
