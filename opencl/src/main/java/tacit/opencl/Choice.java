// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceInfo;

/// The cuts that a device can choose from, and the choice: the shortest time, which is foretold as
/// the work of all tiles (what they compute past the edges and units that wait among it) over the
/// speed of the cut.
record Choice<T extends Cut>(List<T> all, int units) {
  /// Those that fit the device.
  ///
  /// @param least one that fits every device
  static <T extends Cut> Choice<T> of(DeviceInfo device, DType dtype, List<T> all, T least) {
    var fitting =
        all.stream()
            .filter(cut -> cut.items() <= device.groupSize())
            .filter(cut -> cut.localBytes(dtype) <= device.localBytes())
            .toList();
    return new Choice<>(fitting.isEmpty() ? List.of(least) : fitting, device.computeUnits());
  }

  /// The cut of the shortest time.
  ///
  /// @param speed multiply-adds a second, or what is proportional to them
  T best(Product product, ToDoubleFunction<T> speed) {
    return all.stream()
        .min(Comparator.comparingDouble(cut -> cut.cost(product, units) / speed.applyAsDouble(cut)))
        .orElseThrow();
  }

  /// What a cut does before anybody has measured: the smaller its tile, the slower, for it uses
  /// each number that it fetches less often.
  static double guess(Cut cut) {
    double n = cut.tileN(), m = cut.tileM();
    return 1 / (1 + 8 / n + 8 / m);
  }
}
