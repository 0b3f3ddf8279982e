// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;

class HessianVectorTest {
  private static final Tensor V = Tensor.vector(1, 2, 1);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_product_is_the_rate_of_the_gradient_to_the_last_bit(Seed seed) {
    var f = HessianVector.quartic(seed.generator());
    assertThat(HessianVector.sides(f, Tensor.vector(3, -1, 2), V).error()).isZero();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_product_is_that_with_the_whole_hessian(Seed seed) {
    var f = HessianVector.quartic(seed.generator());
    var x = Var.of(Tensor.vector(3, -1, 2), new ScalarKernels());
    var v = Var.constant(V, x.on());
    var whole = f.apply(x).hessian(x).matmul(v.reshape(3, 1)).reshape(3);
    var product = f.apply(x).hessianTimes(List.of(v), x).getFirst();
    assertThat(product.value().toDoubles()).containsExactly(whole.value().toDoubles());
  }

  // Golden values, by hand

  /// `Σ max(xᵢ, 0)²` at `(2, 0, −4)`: the gradient `2 max(xᵢ, 0)` changes along `v₁ = 2` by `4 t`
  /// on one side of the kink and not at all on the other, half of which is 2; the engine says 0.
  @Test
  void at_a_kink_the_sides_part() {
    Tensor kink = Tensor.vector(2, 0, -4);
    var sides = HessianVector.sides(HessianVector.rectified(), kink, V);
    assertThat(HessianVector.differentiable(kink)).isFalse();
    assertThat(sides.measured().toDoubles()).containsExactly(2, 0, 0);
    assertThat(sides.claimed().toDoubles()).containsExactly(2, 2, 0);
    assertThat(sides.holds()).isFalse();
  }

  @Test
  void beside_the_kink_they_agree() {
    Tensor beside = Tensor.vector(2, 3, -4);
    var sides = HessianVector.sides(HessianVector.rectified(), beside, V);
    assertThat(HessianVector.differentiable(beside)).isTrue();
    assertThat(sides.measured().toDoubles()).containsExactly(2, 4, 0);
    assertThat(sides.holds()).isTrue();
  }
}
