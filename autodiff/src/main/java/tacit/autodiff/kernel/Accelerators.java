// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

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
    public Survey {
      devices = List.copyOf(devices);
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
