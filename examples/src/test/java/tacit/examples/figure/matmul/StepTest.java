// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.Seed;

class StepTest {
  /// More than a block in each direction, and no power of two.
  private static final int N = 288;

  @ParameterizedTest
  @EnumSource
  void every_step_computes_the_product_of_the_definition(Step step) {
    for (int n : new int[] {32, N}) {
      var ab = Operands.drawn(n, new Seed(1));
      var multiplication = step.of(ab, 2);
      multiplication.run(); // a second time into the same array
      ab.check(step.word(), multiplication.result());
    }
  }

  @Test
  void another_product_is_refused() {
    var ab = Operands.drawn(32, new Seed(1));
    float[] y = ab.product().clone();
    y[33] += 2 * ab.bound()[33];
    assertThatThrownBy(() -> ab.check("plain", y))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageMatching(
            "step plain, n = 32: entry \\(1, 1\\) of the product is \\S+ where the definition has \\S+;"
                + " the sum's order explains \\S+ at most");
    y[33] = Float.NaN;
    assertThatThrownBy(() -> ab.check("plain", y)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_run_times_every_step_beside_the_peak_of_as_many_threads() {
    var table = new MatmulRun(32, 2, 1e-4, 0).rows();
    assertThat(table.columns())
        .containsExactly("step", "n", "threads", "seconds", "gflops", "peak", "share");
    assertThat(table.words("step"))
        .containsExactly(
            "plain", "reordered", "blocked", "vector", "tile", "kernel", "threads", "boxed");
    assertThat(table.numbers("threads")).containsExactly(1, 1, 1, 1, 1, 1, 2, 1);
    for (int i = 0; i < table.size(); i++) {
      double flops = 1e9 * table.numbers("gflops")[i] * table.numbers("seconds")[i];
      assertThat(flops).isCloseTo(2.0 * 32 * 32 * 32, within(4 * Math.ulp(65536.0)));
    }
  }

  /// Two roundings in each of a division and a multiplication.
  private static org.assertj.core.data.Offset<Double> within(double error) {
    return org.assertj.core.data.Offset.offset(error);
  }
}
