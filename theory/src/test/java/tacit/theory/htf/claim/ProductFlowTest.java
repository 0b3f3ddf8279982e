// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.MatrixFactorization;

class ProductFlowTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_product_moves_by_its_own_equation_from_balance_alone(Seed seed) {
    var model = MatrixFactorization.of(3, 2, seed.generator().nextInt(2, 5));
    assertThat(ProductFlow.sides(model, new BalancedStart(1.2), seed).holds()).isTrue();
    assertThat(ProductFlow.sides(model, new GaussianStart(0.5), seed).holds()).isFalse();
  }

  // Golden, by hand: a single layer moves down its slope

  @Test
  void one_layer_moves_down_its_slope() {
    var model = MatrixFactorization.of(2, 3, 1);
    var sides = ProductFlow.sides(model, new BalancedStart(1), new Seed(0));
    assertThat(sides.holds()).isTrue();
    assertThat(sides.claimed().shape()).isEqualTo(Shape.of(2, 3));
  }
}
