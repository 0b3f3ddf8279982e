// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.autodiff.kernel.Kernels;

/// The first OpenCL device of this machine, opened once for all tests, and the types that it knows.
final class TestDevice {
  static final String TYPES = "tacit.opencl.TestDevice#types";

  private static final class Held {
    static final Session SESSION = Session.open(Found.all().getFirst());
  }

  /// The same device once more, said to be a GPU: what is cut for a GPU is tested without one.
  private static final class Disguised {
    static final Session SESSION = Session.open(asGpu(Found.all().getFirst()));

    private static Found asGpu(Found found) {
      DeviceInfo is = found.info();
      var gpu =
          new DeviceInfo(
              is.platform(),
              is.name(),
              "GPU",
              is.version(),
              is.driver(),
              is.computeUnits(),
              is.memoryBytes(),
              is.largestBufferBytes(),
              is.localBytes(),
              is.groupSize(),
              is.doubles());
      return new Found(
          found.platform(), found.device(), gpu, found.platformVersion(), found.exactDivision());
    }
  }

  private TestDevice() {}

  /// Kernels that cut their work as they do for a GPU.
  static Kernels gpuKernels() {
    return new OpenClKernels(new On(Disguised.SESSION, Disguised.SESSION.memory()));
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
