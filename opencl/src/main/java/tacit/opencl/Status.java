// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import org.jocl.CL;
import tacit.autodiff.kernel.DeviceException;

/// What the driver answers to every request: 0, or a number that says what went wrong.
final class Status {
  private Status() {}

  /// Goes on if all went well.
  ///
  /// @param doing what was asked, for the message: `matmul: run`
  static void check(int status, String doing) {
    if (status != CL.CL_SUCCESS) throw failed(status, doing);
  }

  /// The failure in words, with a way on.
  static DeviceException failed(int status, String doing) {
    String name = CL.stringFor_errorCode(status);
    return new DeviceException(
        switch (status) {
          case CL.CL_DEVICE_NOT_AVAILABLE, CL.CL_INVALID_COMMAND_QUEUE, CL.CL_INVALID_CONTEXT ->
              "opencl: %s: the device is lost (%s); what was done so far is kept, start again or take --device cpu"
                  .formatted(doing, name);
          case CL.CL_OUT_OF_RESOURCES,
              CL.CL_OUT_OF_HOST_MEMORY,
              CL.CL_MEM_OBJECT_ALLOCATION_FAILURE ->
              "opencl: %s: the device has too little memory (%s); take a smaller batch or --device cpu"
                  .formatted(doing, name);
          default ->
              "opencl: %s: the driver answers %s; see 'tacit devices', or take --device cpu"
                  .formatted(doing, name);
        });
  }
}
