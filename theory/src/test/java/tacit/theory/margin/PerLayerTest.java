// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class PerLayerTest {
  private final PerLayer x =
      new PerLayer(List.of(Tensor.vector(3, 4), Tensor.matrix(new double[] {5, -12})));
  private final PerLayer y =
      new PerLayer(List.of(Tensor.vector(1, 2), Tensor.matrix(new double[] {-1, 2})));

  // Golden, by hand

  @Test
  void products_and_norms_are_taken_layer_by_layer() {
    assertThat(x.inners(y)).containsExactly(11, -29);
    assertThat(x.inner(y)).isEqualTo(-18);
    assertThat(x.norms()).containsExactly(5, 13);
    assertThat(x.norm()).isEqualTo(Math.sqrt(194));
  }

  @Test
  void sums_and_multiples_keep_the_shapes() {
    PerLayer sum = x.plus(2, y);
    assertThat(sum.get(0).toDoubles()).containsExactly(5, 8);
    assertThat(sum.get(1).toDoubles()).containsExactly(3, -8);
    assertThat(x.times(2, -1).get(0).toDoubles()).containsExactly(6, 8);
    assertThat(x.times(2, -1).get(1).toDoubles()).containsExactly(-5, 12);
    assertThat(x.times(2, -1).get(1).shape()).isEqualTo(x.get(1).shape());
  }

  @Test
  void one_number_that_is_not_finite_is_seen() {
    assertThat(x.finite()).isTrue();
    assertThat(x.plus(Double.POSITIVE_INFINITY, y).finite()).isFalse();
    assertThat(new PerLayer(List.of(Tensor.vector(1, Double.NaN))).finite()).isFalse();
  }
}
