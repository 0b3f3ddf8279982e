// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.GaussianStart;
import tacit.theory.htf.Fixtures;
import tacit.theory.htf.LocalComponents;

class ZeroComponentTest {
  // Laws

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_component_of_zeros_is_as_if_it_were_not_there(int place) {
    assertThat(ZeroComponent.sides(new Seed(7), place, true).holds()).isTrue();
    assertThat(ZeroComponent.sides(new Seed(7), place, false).holds()).isFalse();
  }

  /// Exactly: products with zeros are zeros.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void its_vectors_stay_zero(Seed seed) {
    var f = Fixtures.binary();
    var start =
        new GaussianStart(0.5)
            .of(f, seed)
            .map(w -> Tensor.of(w.shape(), withoutLast(w.shape(), w.toDoubles())));
    var drawn = new DrawnFlow(f, start, Tensor.gaussian(seed.generator(), 2, 2, 2, 2));
    var w = drawn.flow(1e-2).descent(start, 100, (_, _) -> {});
    for (var node : f.tree().interiorNodes()) {
      assertThat(LocalComponents.of(f, w, node).squares(1)).containsOnly(0);
      assertThat(LocalComponents.of(f, w, node).norms()[0]).isPositive();
    }
  }

  /// The last column zero, and of a matrix above the leaves the last row.
  private static double[] withoutLast(Shape shape, double... w) {
    if (shape.size(1) == 1) return new double[] {w[0], 0};
    return new double[] {w[0], 0, 0, 0};
  }
}
