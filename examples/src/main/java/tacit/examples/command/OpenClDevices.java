// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.Accelerators.Survey;
import tacit.autodiff.kernel.DeviceInfo;

/// The OpenCL devices that `--device opencl:I` counts from 0, in the order of `tacit devices`.
///
/// @param service what the module `opencl` provides; none in a build without it
public record OpenClDevices(Optional<Accelerators> service) {
  private static final String SERVICE = "opencl";

  public static OpenClDevices ofThisMachine() {
    return new OpenClDevices(Accelerators.find(SERVICE));
  }

  /// What there is, or why there is nothing.
  public Survey survey() {
    return service
        .map(Accelerators::survey)
        .orElseGet(() -> new Survey(List.of(), Optional.of("this build has no OpenCL kernels")));
  }

  /// The device as typed, by its number.
  public Device.OpenCl numbered(Device device) {
    if (device instanceof Device.OpenCl asked) return asked;
    return new Device.OpenCl(preferred().orElseThrow(() -> none(device)));
  }

  /// The number of the device that `opencl` alone is; none where there is no device.
  public OptionalInt preferred() {
    return survey().preferred();
  }

  private UserError none(Device device) {
    return new UserError(
        "--device %s: %s".formatted(device, survey().remark().orElse("see 'tacit devices'")));
  }

  /// The device with that number; refused with those there are.
  public Accelerator open(Device.OpenCl device) {
    var devices = survey().devices();
    if (service.isEmpty() || devices.isEmpty()) throw none(device);
    if (device.index() >= devices.size()) {
      throw new UserError("--device %s: there is only %s".formatted(device, listed(devices)));
    }
    return service.get().open(device.index());
  }

  private static String listed(List<DeviceInfo> devices) {
    return IntStream.range(0, devices.size())
        .mapToObj(i -> new Device.OpenCl(i) + " (" + devices.get(i).name() + ")")
        .collect(Collectors.joining(", "));
  }
}
