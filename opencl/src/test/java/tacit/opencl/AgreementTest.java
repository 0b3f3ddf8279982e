// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tacit.autodiff.DType;
import tacit.testing.NeedsOpenCl;

/// Every kernel against the definition, in both types.
@NeedsOpenCl
class AgreementTest {
  @TestFactory
  Stream<DynamicTest> a_device_agrees_with_the_definition() {
    return TestDevice.types().map(each -> (DType) each.get()[0]).flatMap(AgreementTest::tests);
  }

  private static Stream<DynamicTest> tests(DType dtype) {
    return KernelCases.all(dtype)
        .map(each ->
            DynamicTest.dynamicTest(
                dtype + ", " + each.name(), () -> each.check(TestDevice.kernels())));
  }
}
