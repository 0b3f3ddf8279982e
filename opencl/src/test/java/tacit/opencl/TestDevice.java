// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.autodiff.kernel.Kernels;

/// The first OpenCL device of this machine, opened once for all tests, and the types that it knows.
final class TestDevice {
  static final String TYPES = "tacit.opencl.TestDevice#types";

  private static final class Held {
    static final Session SESSION = open();
  }

  /// The same device once more, said to be a GPU: what is cut for a GPU is tested without one.
  private static final class Disguised {
    static final Session CPU = open(as("CPU"));
    static final Session GPU = open(as("GPU"));
  }

  private TestDevice() {}

  /// A session of a test's own, to be closed by it.
  static Session open() {
    return open(Found.all().getFirst());
  }

  /// Programs are kept between builds.
  static Session open(Found found) {
    return Session.open(found, new Cache(Path.of("target", "opencl")));
  }

  /// The first device, said to be another.
  static Found as(String type, boolean doubles) {
    Found found = Found.all().getFirst();
    DeviceInfo is = found.info();
    var said =
        new DeviceInfo(
            is.platform(),
            is.name(),
            type,
            is.version(),
            is.driver(),
            is.computeUnits(),
            is.memoryBytes(),
            is.largestBufferBytes(),
            is.localBytes(),
            is.groupSize(),
            doubles);
    return new Found(
        found.platform(),
        found.device(),
        said,
        found.platformVersion(),
        found.exactDivision(),
        found.vectorBytes());
  }

  /// The first device under another name: work is cut for a CPU or for a GPU wherever tests run.
  static Found as(String type) {
    return as(type, Found.all().getFirst().info().doubles());
  }

  /// The first device, said to be a CPU with vectors of so many bytes.
  static Found vectors(int bytes) {
    Found cpu = as("CPU");
    return new Found(
        cpu.platform(),
        cpu.device(),
        cpu.info(),
        cpu.platformVersion(),
        cpu.exactDivision(),
        bytes);
  }

  /// Kernels that cut their work for a CPU, whatever the device.
  static Kernels cutForCpu() {
    return new OpenClKernels(new On(Disguised.CPU, Disguised.CPU.memory()));
  }

  /// Kernels that cut their work for a GPU, whatever the device.
  static Kernels cutForGpu() {
    return new OpenClKernels(new On(Disguised.GPU, Disguised.GPU.memory()));
  }

  static Session session() {
    return Held.SESSION;
  }

  static On on() {
    return new On(session(), session().memory());
  }

  static Kernels kernels() {
    return new OpenClKernels(on());
  }

  static Stream<Arguments> types() {
    return Stream.of(DType.values())
        .filter(type -> type == DType.FLOAT32 || session().info().doubles())
        .map(Arguments::of);
  }
}
