// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class PerExampleTest {
  private static final Kernels ON = new ScalarKernels();

  /// Sums of at most 40 terms of size about 10, taken in two orders.
  private static final double REORDERED = 400 * Math.ulp(1.0);

  private static Var drawn(RandomGenerator random, int... sizes) {
    return Var.of(Tensor.gaussian(random, sizes), ON);
  }

  private static Var curved(Var x, Var w) {
    return x.matmul(w).tanh();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gradients_of_examples_add_up_to_the_gradient(Seed seed) {
    RandomGenerator random = seed.generator();
    Var x = drawn(random, 5, 3), w = drawn(random, 3, 2);
    List<Tensor> each =
        PerExample.gradients(5, i -> curved(x.slice(0, i, i + 1), w).square().sum(), w, x);
    Var whole = curved(x, w).square().sum().grad(w).getFirst();
    assertThat(each.getFirst().shape()).isEqualTo(Shape.of(5, 3, 2));
    assertThat(Var.constant(each.getFirst(), ON).sum(0).minus(whole).abs().max().item())
        .isLessThan(REORDERED);
    assertThat(each.get(1).shape()).isEqualTo(Shape.of(5, 5, 3));
    assertThat(each.get(1).get(2, 1, 0)).isZero(); // example 2 does not depend on row 1
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void jacobians_of_examples_are_rows_of_the_jacobian(Seed seed) {
    RandomGenerator random = seed.generator();
    Var x = drawn(random, 5, 3), w = drawn(random, 3, 2);
    Tensor each = PerExample.jacobians(5, i -> curved(x.slice(0, i, i + 1), w), w).getFirst();
    Tensor whole = curved(x, w).jacobian(w).value();
    assertThat(each.shape()).isEqualTo(Shape.of(5, 1, 2, 3, 2));
    assertThat(each.toDoubles()).containsExactly(whole.toDoubles(), within(REORDERED));
  }

  @Test
  void examples_are_one_or_more() {
    Var x = Var.of(Tensor.vector(1, 2), ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PerExample.gradients(0, _ -> x.sum(), x))
        .withMessage("per example: 0 examples; give 1 or more");
  }
}
