// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class LinearMarginTest {
  // Golden, by hand

  @Test
  void two_unit_vectors_have_their_diagonal() {
    var margin = LinearMargin.of(new SignedPoints(Tensor.identity(2), Tensor.vector(1, 1)));
    assertThat(margin.margin()).isCloseTo(Math.sqrt(0.5), within(Math.ulp(1.0)));
    assertThat(margin.weight().toDoubles())
        .containsExactly(new double[] {1, 1}, within(2 * Math.ulp(1.0)));
  }

  @Test
  void a_single_point_is_its_own() {
    var one = new SignedPoints(Tensor.matrix(new double[] {3, 4}), Tensor.vector(-1));
    assertThat(LinearMargin.of(one).margin()).isEqualTo(5);
    assertThat(LinearMargin.of(one).weight().toDoubles())
        .containsExactly(new double[] {-0.12, -0.16}, within(Math.ulp(0.2)));
  }

  // Messages

  @Test
  void points_that_no_line_separates_have_no_shortest_weight() {
    Tensor both = Tensor.matrix(new double[] {1, 0}, new double[] {2, 0});
    var none = LinearMargin.of(new SignedPoints(both, Tensor.vector(1, -1)));
    assertThatThrownBy(none::weight)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "linear margin: no line through 0 has every point on its side; there is no shortest w");
  }

  @Test
  void only_points_of_the_plane_are_taken() {
    var cube = new SignedPoints(Tensor.identity(3), Tensor.vector(1, 1, 1));
    assertThatThrownBy(() -> LinearMargin.of(cube))
        .hasMessage("linear margin: inputs are (3, 3); give points of the plane");
  }
}
