// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import tacit.autodiff.kernel.DeviceException;

/// What the driver answers to every request: 0, or a number that says what went wrong.
final class Status {
  /// NVIDIA's, after a kernel has touched memory that is not its own.
  private static final int NVIDIA_FAULT = -9999;

  private Status() {}

  /// Goes on if all went well.
  ///
  /// @param doing what was asked, for the message: `matmul: run`
  static void check(int status, String doing) {
    if (status != CL_SUCCESS) throw failed(status, doing);
  }

  /// Whether memory is what is missing.
  static boolean isFull(int status) {
    return status == CL_MEM_OBJECT_ALLOCATION_FAILURE
        || status == CL_OUT_OF_RESOURCES
        || status == CL_OUT_OF_HOST_MEMORY
        || status == CL_INVALID_BUFFER_SIZE;
  }

  /// Whether the device has gone, or no longer takes requests after a failure.
  private static boolean isLost(int status) {
    return status == CL_DEVICE_NOT_AVAILABLE
        || status == CL_INVALID_DEVICE
        || status == CL_INVALID_CONTEXT
        || status == CL_INVALID_COMMAND_QUEUE
        || status == CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST
        || status == NVIDIA_FAULT;
  }

  /// The failure in words, with a way on.
  static DeviceException failed(int status, String doing) {
    String name = stringFor_errorCode(status);
    if (isLost(status)) {
      return new DeviceException(
          ("opencl: %s: the device is lost (%s); what was written so far is kept,"
                  + " start again or take --device cpu")
              .formatted(doing, name));
    }
    if (isFull(status)) {
      return new DeviceException(
          ("opencl: %s: the device has too little memory (%s);"
                  + " take a smaller batch or --device cpu")
              .formatted(doing, name));
    }
    return new DeviceException(
        "opencl: %s: the driver answers %s; see 'tacit devices', or take --device cpu"
            .formatted(doing, name));
  }
}
