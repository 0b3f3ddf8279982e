// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import tacit.autodiff.kernel.DeviceInfo;

/// A device that the driver knows, and what it says of itself.
///
/// @param exactDivision whether single-precision quotients and roots can be asked to be correctly
///   rounded
/// @param vectorBytes of the vectors that the device computes with, a number where it has none
record Found(
    cl_platform_id platform,
    cl_device_id device,
    DeviceInfo info,
    String platformVersion,
    boolean exactDivision,
    int vectorBytes) {

  /// All devices of all platforms, in the driver's order.
  static List<Found> all() {
    return survey().given();
  }

  /// The same, and what is wrong with platforms and devices that are left out.
  static Answers<Found> survey() {
    CL.setExceptionsEnabled(false);
    return Answers.of(platforms(), Found::of);
  }

  /// What the drivers call themselves, with devices or without.
  static List<String> platformNames() {
    CL.setExceptionsEnabled(false);
    return Answers.of(platforms(), each -> Answers.one(text(each, CL_PLATFORM_NAME))).given();
  }

  private static List<cl_platform_id> platforms() {
    int[] count = new int[1];
    if (clGetPlatformIDs(0, null, count) != CL_SUCCESS || count[0] == 0) return List.of();
    var platforms = new cl_platform_id[count[0]];
    Status.check(clGetPlatformIDs(count[0], platforms, null), "list platforms");
    return List.of(platforms);
  }

  private static Answers<Found> of(cl_platform_id platform) {
    int[] count = new int[1];
    int status = clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 0, null, count);
    if (status == CL_DEVICE_NOT_FOUND) return Answers.none();
    Status.check(status, "list devices");
    if (count[0] == 0) return Answers.none();
    var devices = new cl_device_id[count[0]];
    Status.check(
        clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, count[0], devices, null), "list devices");
    return Answers.of(List.of(devices), each -> Answers.one(of(platform, each)));
  }

  private static Found of(cl_platform_id platform, cl_device_id device) {
    var info =
        new DeviceInfo(
            text(platform, CL_PLATFORM_NAME),
            text(device, CL_DEVICE_NAME),
            type(number(device, CL_DEVICE_TYPE)),
            text(device, CL_DEVICE_VERSION),
            text(device, CL_DRIVER_VERSION),
            (int) number(device, CL_DEVICE_MAX_COMPUTE_UNITS),
            number(device, CL_DEVICE_GLOBAL_MEM_SIZE),
            number(device, CL_DEVICE_MAX_MEM_ALLOC_SIZE),
            number(device, CL_DEVICE_LOCAL_MEM_SIZE),
            (int) number(device, CL_DEVICE_MAX_WORK_GROUP_SIZE),
            number(device, CL_DEVICE_DOUBLE_FP_CONFIG) != 0);
    boolean exact =
        (number(device, CL_DEVICE_SINGLE_FP_CONFIG) & CL_FP_CORRECTLY_ROUNDED_DIVIDE_SQRT) != 0;
    int vectorBytes = Float.BYTES * (int) number(device, CL_DEVICE_NATIVE_VECTOR_WIDTH_FLOAT);
    return new Found(
        platform, device, info, text(platform, CL_PLATFORM_VERSION), exact, vectorBytes);
  }

  private static String type(long bits) {
    if ((bits & CL_DEVICE_TYPE_GPU) != 0) return "GPU";
    return (bits & CL_DEVICE_TYPE_CPU) != 0 ? "CPU" : "accelerator";
  }

  private static String text(cl_platform_id platform, int what) {
    long[] size = new long[1];
    Status.check(clGetPlatformInfo(platform, what, 0, null, size), "ask the platform");
    byte[] bytes = new byte[(int) size[0]];
    Status.check(
        clGetPlatformInfo(platform, what, bytes.length, Pointer.to(bytes), null),
        "ask the platform");
    return words(bytes);
  }

  private static String text(cl_device_id device, int what) {
    long[] size = new long[1];
    Status.check(clGetDeviceInfo(device, what, 0, null, size), "ask the device");
    byte[] bytes = new byte[(int) size[0]];
    Status.check(
        clGetDeviceInfo(device, what, bytes.length, Pointer.to(bytes), null), "ask the device");
    return words(bytes);
  }

  private static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
  }

  /// 0 where the device does not know the question.
  private static long number(cl_device_id device, int what) {
    long[] value = new long[1];
    int status = clGetDeviceInfo(device, what, Long.BYTES, Pointer.to(value), null);
    return status == CL_SUCCESS ? value[0] : 0;
  }
}
