// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class KktResidualTest {
  // Laws

  @Test
  void both_residuals_close_along_a_descent() {
    var points = FourPoints.points();
    var descent = new RelativeDescent(points, 1e-3);
    var early = KktResidual.of(FourPoints.network(), points);
    var late = KktResidual.of(descent.run(FourPoints.network(), -100, _ -> {}).network(), points);
    assertThat(early.alignment()).isLessThan(0.6);
    assertThat(late.alignment()).isGreaterThan(0.99);
    assertThat(late.slackness()).isLessThan(0.1).isLessThan(early.slackness());
  }

  // Golden, by hand: x = (1, 0) and (0, 1), w = (1, 1) is the shortest with both margins 1

  @Test
  void the_shortest_weights_have_none() {
    var w = ReluNetwork.of(Tensor.matrix(new double[] {1, 1}));
    var at = KktResidual.of(w, new SignedPoints(Tensor.identity(2), Tensor.vector(1, 1)));
    assertThat(at.alignment()).isCloseTo(1, within(2 * Math.ulp(1.0)));
    assertThat(at.slackness()).isEqualTo(0);
  }

  @Test
  void others_have_some() {
    // q = (1, 2): w₁ = 1/(1 + 1/e), slackness w₂, cosine (w₁ + 2w₂)/√(5 (w₁² + w₂²))
    var w = ReluNetwork.of(Tensor.matrix(new double[] {1, 2}));
    var at = KktResidual.of(w, new SignedPoints(Tensor.identity(2), Tensor.vector(1, 1)));
    double w2 = 1 / (1 + Math.E), w1 = 1 - w2;
    assertThat(at.slackness()).isCloseTo(w2, within(Math.ulp(1.0)));
    assertThat(at.alignment())
        .isCloseTo((w1 + 2 * w2) / Math.sqrt(5 * (w1 * w1 + w2 * w2)), within(4 * Math.ulp(1.0)));
  }

  // Messages

  @Test
  void points_on_the_wrong_side_are_refused() {
    var w = ReluNetwork.of(Tensor.matrix(new double[] {1, -2}));
    var points = new SignedPoints(Tensor.identity(2), Tensor.vector(1, 1));
    assertThatThrownBy(() -> KktResidual.of(w, points))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "kkt residual: the smallest margin is -2.0; train until every point is on its side");
  }
}
