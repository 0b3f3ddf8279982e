// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.testing.NeedsOpenCl;

/// What no single product tells: all tilings are one function, and small steps lead to it.
@NeedsOpenCl
class MatmulTest {
  private static final List<Boolean> BOTH = List.of(false, true);

  /// Tilings of CPUs with the widest vectors, the extremes of GPUs, and one of each lesser width.
  private static List<Tiling> tilings(DType dtype) {
    DeviceInfo cpu = TestDevice.as("CPU").info(), gpu = TestDevice.as("GPU").info();
    var all = new ArrayList<>(Tilings.of(cpu, 64, dtype).all());
    List<Tiling> ofGpus = Tilings.of(gpu, 4, dtype).all();
    all.addAll(List.of(ofGpus.getFirst(), ofGpus.getLast()));
    all.add(Tilings.of(cpu, 32, dtype).all().getLast());
    all.add(Tilings.of(cpu, 16, dtype).all().getLast());
    return all;
  }

  // Sums run in the same order whatever the tiles, so there is nothing to differ in.
  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void all_tilings_and_all_steps_give_the_same_bits(DType dtype) {
    On on = TestDevice.on();
    for (boolean tA : BOTH) {
      for (boolean tB : BOTH) {
        Tensor a = KernelCase.draw("a", dtype, 2, tA ? 37 : 70, tA ? 70 : 37);
        Tensor b = KernelCase.draw("b", dtype, 2, tB ? 135 : 37, tB ? 37 : 135);
        double[] naive = MatmulSteps.naive(on, a, tA, b, tB).toDoubles();
        assertThat(MatmulSteps.tiled(on, 16, a, tA, b, tB).toDoubles()).isEqualTo(naive);
        for (Tiling t : tilings(dtype)) {
          assertThat(OpenClMatmul.matmul(on, t, a, tA, b, tB).toDoubles())
              .as("%s, %s %s", t, tA, tB)
              .isEqualTo(naive);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void all_tilings_of_a_layer_give_the_same_bits(DType dtype) {
    On on = TestDevice.on();
    Tensor x = KernelCase.draw("x", dtype, 21, 18), w = KernelCase.draw("w", dtype, 18, 39);
    Tensor b = KernelCase.draw("b", dtype, 39);
    double[] chosen = OpenClMatmul.dense(on, x, w, b, true).toDoubles();
    for (Tiling t : tilings(dtype)) {
      double[] y = OpenClMatmul.dense(on, t, x, w, b, true).toDoubles();
      assertThat(y).as("%s", t).isEqualTo(chosen);
    }
  }

  @Test
  void the_steps_of_the_chapter_are_one_function() {
    Tensor a = KernelCase.draw("a", DType.FLOAT32, 40, 50);
    Tensor b = KernelCase.draw("b", DType.FLOAT32, 50, 60);
    var steps = MatmulSteps.of(TestDevice.on());
    assertThat(steps.getFirst().name()).isEqualTo("one item a number");
    assertThat(steps.getLast().name()).isEqualTo("tuned to the device");
    double[] first = steps.getFirst().product().apply(a, b).toDoubles();
    for (var each : steps) {
      assertThat(each.product().apply(a, b).toDoubles()).as(each.name()).isEqualTo(first);
    }
  }

  @Test
  void operands_that_do_not_fit_are_refused_as_on_the_host() {
    var on = TestDevice.kernels();
    Tensor a = Tensor.zeros(DType.FLOAT32, Shape.of(2, 3));
    Tensor b = Tensor.zeros(DType.FLOAT32, Shape.of(4, 5));
    assertThatThrownBy(() -> on.matmul(a, false, b, false))
        .hasMessage("matmul: axis k is 3 in a (n, k) = (2, 3) but 4 in b (k, m) = (4, 5)");
    assertThatThrownBy(() -> on.khatriRao(a, b))
        .hasMessage("khatriRao: axis r is 3 in a (n, r) = (2, 3) but 5 in b (m, r) = (4, 5)");
    Tensor c = Tensor.zeros(DType.FLOAT64, Shape.of(1, 3));
    assertThatThrownBy(() -> on.khatriRao(a, c))
        .hasMessage(
            "multiply: a is FLOAT32 (2, 1, 3) but b is FLOAT64 (2, 1, 3); convert one with"
                + " to(DType)");
  }
}
