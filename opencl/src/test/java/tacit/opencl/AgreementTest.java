// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Kernels;
import tacit.testing.NeedsOpenCl;

/// Every kernel against the definition, in both types.
@NeedsOpenCl
class AgreementTest {
  @TestFactory
  Stream<DynamicTest> work_cut_for_a_cpu_agrees_with_the_definition() {
    return tests(TestDevice.cutForCpu());
  }

  @TestFactory
  Stream<DynamicTest> work_cut_for_a_gpu_agrees_with_the_definition() {
    return tests(TestDevice.cutForGpu());
  }

  private static Stream<DynamicTest> tests(Kernels kernels) {
    return TestDevice.types()
        .map(each -> (DType) each.get()[0])
        .flatMap(dtype -> KernelCases.all(dtype).map(each -> test(dtype, each, kernels)));
  }

  private static DynamicTest test(DType dtype, KernelCase one, Kernels kernels) {
    return DynamicTest.dynamicTest(dtype + ", " + one.name(), () -> one.check(kernels));
  }
}
