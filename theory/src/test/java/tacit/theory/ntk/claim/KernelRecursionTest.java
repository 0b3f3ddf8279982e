// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.Weights;

class KernelRecursionTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_recursion_holds_at_drawn_inputs(Seed seed) {
    var sides = KernelRecursion.sides(KernelRecursion.inputs(seed), 4, Weights.ntk(1.7, 0.2));
    assertThat(sides.error()).isLessThan(sides.tolerance());
  }

  /// `x = (1, 0)`, `x′ = (0, 1)` and no depth: `K = Θ = σ_b²`.
  @Test
  void strangers_share_the_bias_alone() {
    var x = Tensor.matrix(new double[] {1, 0}, new double[] {0, 1});
    var sides = KernelRecursion.sides(x, 0, Weights.ntk(1.7, 0.2));
    assertThat(sides.measured().toDoubles()).containsExactly(0.2, 0.2);
    assertThat(sides.claimed().toDoubles()).containsExactly(0.2, 0.2);
  }

  @Test
  void under_the_standard_parameterization_only_the_covariance_agrees() {
    var x = KernelRecursion.inputs(new Seed(0));
    var sides = KernelRecursion.sides(x, 2, Weights.standard(1.7, 0.2));
    double[] m = sides.measured().toDoubles(), c = sides.claimed().toDoubles();
    assertThat(m[0]).isCloseTo(c[0], within(1e-13));
    assertThat(m[1]).isGreaterThan(10 * c[1]);
  }
}
