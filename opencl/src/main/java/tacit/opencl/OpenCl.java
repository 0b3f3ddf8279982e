// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;

/// The devices of all OpenCL platforms of this machine.
public final class OpenCl implements Accelerators {
  private static final String NO_LIBRARY =
      "no OpenCL library on this machine; install the driver of your device, or on Debian:"
          + " apt install ocl-icd-libopencl1 pocl-opencl-icd";
  private static final String NO_BRIDGE =
      "an OpenCL library, but JOCL, which calls it from Java, cannot be loaded; give it a folder"
          + " for temporary files from which programs may run, -Djava.io.tmpdir=FOLDER";
  private static final String NO_DEVICE =
      "an OpenCL library, but no device; install the driver of your device, or on Debian:"
          + " apt install pocl-opencl-icd";

  /// For `ServiceLoader`.
  public OpenCl() {}

  @Override
  public String name() {
    return "opencl";
  }

  @Override
  public Survey survey() {
    if (!Library.isThere()) return new Survey(List.of(), Optional.of(NO_LIBRARY));
    try {
      Answers<Found> all = Found.survey();
      List<DeviceInfo> devices = all.given().stream().map(Found::info).toList();
      return new Survey(
          devices,
          devices.isEmpty() ? all.remark().or(() -> Optional.of(noDevice())) : all.remark());
    } catch (LinkageError absent) {
      return new Survey(List.of(), Optional.of(NO_BRIDGE));
    } catch (UnsupportedOperationException absent) {
      return new Survey(List.of(), Optional.of(NO_LIBRARY));
    } catch (DeviceException broken) {
      return new Survey(List.of(), Optional.of(String.valueOf(broken.getMessage())));
    }
  }

  private static String noDevice() {
    List<String> drivers = Found.platformNames();
    if (drivers.isEmpty()) return NO_DEVICE;
    return "an OpenCL driver (%s), but no device that it gives; see that you may use the device, and where the driver is PoCL that its cache folder can be written, POCL_CACHE_DIR=FOLDER"
        .formatted(String.join(", ", drivers));
  }

  @Override
  public Accelerator open(int index) {
    Survey survey = survey();
    if (survey.devices().isEmpty()) {
      throw new DeviceException("opencl: " + survey.remark().orElse(NO_DEVICE));
    }
    if (index < 0 || index >= survey.devices().size()) {
      throw new DeviceException(
          "opencl: there is no device %d; there are %d, from 0 on: see 'tacit devices'"
              .formatted(index, survey.devices().size()));
    }
    return new OpenClDevice(Session.open(Found.all().get(index)));
  }
}
