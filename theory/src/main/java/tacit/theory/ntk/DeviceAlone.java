// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;
import tacit.autodiff.Tensor;

/// What each sample is by itself, as [Alone], on a device: for both sets, by place.
record DeviceAlone(List<Tensor> one, List<Tensor> two) {
  static DeviceAlone of(List<Tensor> one, List<Tensor> two) {
    return new DeviceAlone(List.copyOf(one), List.copyOf(two));
  }
}
