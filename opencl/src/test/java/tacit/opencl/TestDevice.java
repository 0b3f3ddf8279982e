// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Kernels;

/// The first OpenCL device of this machine, opened once for all tests, and the types that it knows.
final class TestDevice {
  static final String TYPES = "tacit.opencl.TestDevice#types";

  private static final class Held {
    static final Session SESSION = Session.open(Found.all().getFirst());
  }

  private TestDevice() {}

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
