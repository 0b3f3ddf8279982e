// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/// A way to reach devices that compute beside the processor, found at run time: nothing needs it to
/// compile.
public interface Accelerators {
  /// As typed after `--device`: `opencl`.
  String name();

  /// Which devices there are, in an order that does not change. Never fails.
  Survey survey();

  /// Opens device `index` of the survey.
  ///
  /// @throws DeviceException in one line, if it is not there or cannot be used
  Accelerator open(int index);

  /// Devices, and why there are none or some are left out.
  record Survey(List<DeviceInfo> devices, Optional<String> remark) {
    private static final List<String> PREFERENCE = List.of("GPU", "accelerator", "CPU");

    public Survey {
      devices = List.copyOf(devices);
    }

    /// The number of the device to take where none is named: the first GPU, accelerator or
    /// processor, whichever kind there is first in this order.
    public OptionalInt preferred() {
      return IntStream.range(0, devices.size())
          .boxed()
          .sorted(Comparator.comparingInt(i -> rank(devices.get(i))))
          .mapToInt(Integer::intValue)
          .findFirst();
    }

    private static int rank(DeviceInfo device) {
      int known = PREFERENCE.indexOf(device.type());
      return known < 0 ? PREFERENCE.size() : known;
    }
  }

  /// The one of this name, if its module is there.
  static Optional<Accelerators> find(String name) {
    return ServiceLoader.load(Accelerators.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.name().equals(name))
        .findFirst();
  }
}
