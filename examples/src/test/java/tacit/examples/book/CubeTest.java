// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class CubeTest {
  private static final Kernels ON = new ScalarKernels();

  /// Differences leave about 1e-12 of the sum of absolute terms, which may cancel to a thousandth.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gradient_and_its_gradient_agree_with_differences(Seed seed) {
    var random = seed.generator();
    GradientCheck.of(
            x -> Var.of(new Cube(), x.getFirst()), ON, random, Tensor.gaussian(random, 2, 3))
        .require(1e-9);
  }

  /// At 3: `3 x² = 27`, `6 x = 18`, 6.
  @Test
  void derivatives_at_three() {
    Var x = Var.of(Tensor.scalar(3), ON);
    Var first = Var.of(new Cube(), x).grad(x).getFirst();
    Var second = first.grad(x).getFirst();
    assertThat(first.item()).isEqualTo(27);
    assertThat(second.item()).isEqualTo(18);
    assertThat(second.grad(x).getFirst().item()).isEqualTo(6);
  }
}
