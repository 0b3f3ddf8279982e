// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Tensor;

/// A caller's own loop on the threads of kernels.
class EachTest {
  private static int[] counts(Kernels on, int tasks) {
    int[] counts = new int[tasks];
    on.each(tasks, i -> counts[i]++);
    return counts;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void every_task_runs_once_whatever_the_threads(int threads) {
    try (var on = new VectorKernels(threads, Buffers.fresh())) {
      assertThat(Arrays.stream(counts(on, 100))).containsOnly(1);
      assertThat(Arrays.stream(counts(new Checked(on), 7))).containsOnly(1);
      assertThat(counts(on, 0)).isEmpty();
    }
    assertThat(Arrays.stream(counts(new ScalarKernels(), 5))).containsOnly(1);
  }

  @Test
  void a_task_may_ask_the_kernels_themselves() {
    try (var on = new VectorKernels(2, Buffers.fresh())) {
      double[] products = new double[20];
      on.each(
          20,
          i -> {
            Tensor a = Tensor.matrix(new double[][] {{i}});
            products[i] = on.matmul(a, false, a, true).get(0, 0);
          });
      for (int i = 0; i < 20; i++) assertThat(products[i]).isEqualTo((double) i * i);
    }
  }

  @Test
  void the_failure_of_a_task_is_thrown_to_the_caller() {
    try (var on = new VectorKernels(2, Buffers.fresh())) {
      assertThatThrownBy(() ->
              on.each(
                  10,
                  i -> {
                    if (i == 7) throw new IllegalArgumentException("task 7");
                  }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("task 7");
    }
  }
}
