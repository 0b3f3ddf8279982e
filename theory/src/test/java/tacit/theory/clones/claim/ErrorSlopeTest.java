// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.theory.clones.MarginDensity;

class ErrorSlopeTest {
  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {.5, 1, 2})
  void smooth_margins_fall_as_one_over_w_and_a_jump_as_its_root(double mean) {
    var smooth = MarginDensity.normal(mean, 1);
    assertThat(ErrorSlope.sides(smooth, -1, 1e3, 1e4, 1e5).holds()).isTrue();
    var jump = MarginDensity.exponential(mean);
    assertThat(ErrorSlope.sides(jump, -.5, 1e4, 1e5, 1e6).holds()).isTrue();
  }

  // Golden, from a Python script

  @Test
  void small_chunks_fall_a_little_less_steeply() {
    assertThat(ErrorSlope.sides(MarginDensity.normal(1, 1), -1, 4, 16, 64).measured().item())
        .isCloseTo(-.96, within(.001));
  }
}
