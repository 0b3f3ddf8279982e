// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.testing.NeedsOpenCl;

/// A kernel that runs twice on one device gives the same bits, work cut for a CPU and for a GPU.
@NeedsOpenCl
class SameBitsTest {
  private static final int RUNS = 3;

  @TestFactory
  Stream<DynamicTest> a_second_run_gives_the_same_bits() {
    return TestDevice.types()
        .map(each -> (DType) each.get()[0])
        .flatMap(dtype ->
            Stream.concat(
                tests("CPU, " + dtype, dtype, TestDevice.cutForCpu()),
                tests("GPU, " + dtype, dtype, TestDevice.cutForGpu())));
  }

  /// Cases of all sizes: large ones are cut into parts whose order could matter.
  private static Stream<DynamicTest> tests(String on, DType dtype, Kernels kernels) {
    return KernelCases.all(dtype)
        .map(each ->
            DynamicTest.dynamicTest(
                on + ", " + each.name(),
                () -> {
                  List<double[]> first = numbers(each, kernels);
                  for (int run = 1; run < RUNS; run++) {
                    List<double[]> again = numbers(each, kernels);
                    for (int i = 0; i < first.size(); i++)
                      assertThat(Arrays.equals(again.get(i), first.get(i)))
                          .as(each.name())
                          .isTrue();
                  }
                }));
  }

  private static List<double[]> numbers(KernelCase one, Kernels kernels) {
    return one.run().apply(kernels).stream().map(Tensor::toDoubles).toList();
  }
}
