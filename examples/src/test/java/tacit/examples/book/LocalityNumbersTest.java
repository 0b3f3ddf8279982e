// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.nn.data.PairGeometry;
import tacit.nn.locality.GradientCosines;
import tacit.theory.htf.Entanglement;
import tacit.theory.htf.SeparationRank;

/// The worked cases of the chapter on locality, to the digits that it prints.
class LocalityNumbersTest {
  private static final Offset<Double> THREE_DIGITS = within(0.5e-3);
  private static final Tensor A = Tensor.matrix(new double[] {1, 2}, new double[] {0, 1});
  private static final Tensor RANK_ONE = Tensor.matrix(new double[] {1, 2}, new double[] {2, 4});

  @Test
  void the_separation_rank_of_a_bilinear_form_is_the_rank_of_its_matrix() {
    assertThat(SeparationRank.exact(A, 0).rank()).isEqualTo(2);
    assertThat(SeparationRank.exact(RANK_ONE, 0).rank()).isEqualTo(1);
  }

  private static double[] times(Tensor a, double... y) {
    double[] x = new double[2];
    for (int i = 0; i < 2; i++) x[i] = a.get(i, 0) * y[0] + a.get(i, 1) * y[1];
    return x;
  }

  private static double cosine(double[] g, double... other) {
    return GradientCosines.of(Tensor.matrix(g), Tensor.matrix(other)).mean();
  }

  @Test
  void a_gradient_turns_where_the_rank_is_two() {
    assertThat(times(A, 1, 1)).containsExactly(3, 1);
    assertThat(cosine(times(A, 1, 0), times(A, 1, 1)))
        .isCloseTo(3 / Math.sqrt(10), within(Math.ulp(1.0)))
        .isCloseTo(0.949, THREE_DIGITS);
    assertThat(times(RANK_ONE, 1, 1)).containsExactly(3, 6);
    assertThat(cosine(times(RANK_ONE, 1, 0), times(RANK_ONE, 1, 1)))
        .isCloseTo(1, within(4 * Math.ulp(1.0)));
  }

  @Test
  void two_pictures_at_distance_forty() {
    var geometry = new PairGeometry(224, 224, 32, 40);
    assertThat(geometry.top()).isEqualTo(96);
    assertThat(geometry.lefts()).containsExactly(60, 132);
  }

  @Test
  void entanglement_of_two_singular_values() {
    assertThat(Entanglement.entropy(3, 1)).isCloseTo(0.325, THREE_DIGITS);
    assertThat(Entanglement.entropy(1, 1)).isCloseTo(0.693, THREE_DIGITS);
  }
}
