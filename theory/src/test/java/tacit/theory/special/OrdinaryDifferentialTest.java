// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrdinaryDifferentialTest {
  private static final OrdinaryDifferential DECAY =
      OrdinaryDifferential.of((_, y, yDot) -> yDot[0] = -y[0]);

  // Laws

  /// Each of some hundred steps is right to 1e-10, and a turn neither shrinks nor grows errors.
  @Test
  void a_pendulum_comes_back_after_a_turn() {
    var turn =
        OrdinaryDifferential.of((_, y, yDot) -> {
          yDot[0] = y[1];
          yDot[1] = -y[0];
        });
    var saved = turn.solve(new double[] {1, 0}, Math.PI / 2, Math.PI, 2 * Math.PI);
    assertThat(saved.get(0)).containsExactly(new double[] {0, -1}, within(1e-8));
    assertThat(saved.get(1)).containsExactly(new double[] {-1, 0}, within(1e-8));
    assertThat(saved.get(2)).containsExactly(new double[] {1, 0}, within(1e-8));
  }

  /// `ẏ = t⁴` is met exactly by a method of fifth order, up to rounding.
  @Test
  void a_fourth_power_is_integrated_exactly() {
    var power = OrdinaryDifferential.of((t, _, yDot) -> yDot[0] = Math.pow(t, 4));
    assertThat(power.solve(new double[] {0}, 2).getFirst()[0])
        .isCloseTo(32.0 / 5, within(16 * Math.ulp(6.4)));
  }

  @Test
  void time_zero_gives_the_start_and_leaves_it_alone() {
    double[] start = {3};
    assertThat(DECAY.solve(start, 0, 1).getFirst()).containsExactly(3);
    assertThat(start).containsExactly(3);
  }

  @Test
  void no_times_give_nothing() {
    assertThat(DECAY.solve(new double[] {1})).isEmpty();
  }

  // Golden value

  @Test
  void decay_is_the_exponential() {
    assertThat(DECAY.solve(new double[] {1}, 1).getFirst()[0])
        .isCloseTo(Math.exp(-1), within(1e-9));
  }

  // Messages

  @Test
  void times_that_do_not_increase_are_refused() {
    assertThatThrownBy(() -> DECAY.solve(new double[] {1}, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ordinary differential: times [1.0, 1.0] must be finite, start at 0 or later and increase strictly");
  }

  @Test
  void a_stiff_flow_is_given_up_with_advice() {
    var stiff =
        OrdinaryDifferential.of((_, y, yDot) -> {
          yDot[0] = -1e9 * y[0];
          yDot[1] = -y[1];
        });
    assertThatThrownBy(() -> stiff.solve(new double[] {1, 1}, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "ordinary differential: 1000000 evaluations did not reach t = 1.0 from 0.0; the rates differ too much for explicit steps, ask for a shorter time or add to the diagonal");
  }

  @Test
  void a_flow_without_bound_is_told() {
    var square = OrdinaryDifferential.of((_, y, yDot) -> yDot[0] = y[0] * y[0]);
    assertThatThrownBy(() -> square.solve(new double[] {1}, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("ordinary differential: ");
  }
}
