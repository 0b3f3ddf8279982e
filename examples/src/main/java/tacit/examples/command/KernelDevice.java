// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Optional;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.kernel.Accelerator;
import tacit.theory.ntk.GramDevice;
import tacit.theory.ntk.GramOptions;
import tacit.theory.ntk.KernelNetwork;

/// Where kernels of infinite width are computed, and in which precision: doubles wherever they are.
record KernelDevice(Optional<Accelerator> accelerator, Optional<GramDevice> device) {
  static KernelDevice of(Compute compute) {
    var accelerator = compute.accelerator();
    return new KernelDevice(accelerator, accelerator.map(GramDevice::of));
  }

  /// The usual options on this device.
  GramOptions options(Compute compute) {
    var options = GramOptions.usual().withThreads(compute.threads());
    return device.map(options::withDevice).orElse(options);
  }

  void requireFits(KernelNetwork network, Shape example) {
    network.requireFits(example);
    device.ifPresent(each -> network.requireFits(example, each));
  }

  /// `FLOAT64` or `FLOAT32`.
  String precision() {
    return device.map(GramDevice::dtype).orElse(DType.FLOAT64).toString();
  }

  /// What should be known of numbers in single precision.
  Optional<String> note() {
    return accelerator
        .filter(_ -> precision().equals("FLOAT32"))
        .map(each ->
            "%s has no doubles, so kernels are computed in FLOAT32: about five digits, fewer of ntk between nearly equal examples"
                .formatted(each.info().name()));
  }
}
