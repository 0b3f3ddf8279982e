// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class SignedPointsTest {
  @Test
  void one_point_is_taken_with_its_sign() {
    var one = FourPoints.points().only(1);
    assertThat(one.inputs().toDoubles()).containsExactly(-1, 2);
    assertThat(one.signs().toDoubles()).containsExactly(-1);
    assertThat(one.count()).isEqualTo(1);
  }

  @Test
  void points_and_signs_must_fit() {
    assertThatThrownBy(() -> new SignedPoints(Tensor.vector(1, 2), Tensor.vector(1)))
        .hasMessage("signed points: inputs are (2) and signs (1); give x (n, d) and y (n)");
    assertThatThrownBy(() -> new SignedPoints(Tensor.identity(2), Tensor.vector(1)))
        .hasMessage("signed points: 2 inputs but 1 signs; give each point one of both");
    assertThatThrownBy(() -> new SignedPoints(Tensor.identity(2), Tensor.vector(1, 0)))
        .hasMessage("signed points: sign 0.0 of point 1; a sign is 1 or -1");
  }
}
