// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void a_constant_schedule_never_changes() {
    assertThat(Schedule.constant(0.1).at(0))
        .isEqualTo(0.1)
        .isEqualTo(Schedule.constant(0.1).at(99));
  }

  @Test
  void step_decay_multiplies_at_its_milestones() {
    var decay = new Schedule.StepDecay(Schedule.constant(8), 0.5, List.of(3L, 5L));
    assertThat(List.of(decay.at(2), decay.at(3), decay.at(4), decay.at(5), decay.at(50)))
        .containsExactly(8.0, 4.0, 4.0, 2.0, 2.0);
  }

  // cos(π/3) = 1/2, cos(π/2) = 0: 2 + 8 · 3/4 and 2 + 8/2.
  @Test
  void a_cosine_falls_from_one_rate_to_the_other_and_stays() {
    var cosine = new Schedule.Cosine(10, 2, 6);
    assertThat(cosine.at(0)).isEqualTo(10);
    assertThat(cosine.at(2)).isCloseTo(8, within(10 * Math.ulp(1.0)));
    assertThat(cosine.at(3)).isCloseTo(6, within(10 * Math.ulp(1.0)));
    assertThat(cosine.at(6)).isEqualTo(2).isEqualTo(cosine.at(60));
  }

  @Test
  void a_warm_up_rises_to_the_schedule_that_it_wraps() {
    var rate =
        new Schedule.WarmUp(4, new Schedule.StepDecay(Schedule.constant(8), 0.5, List.of(5L)));
    assertThat(List.of(rate.at(0), rate.at(1), rate.at(3), rate.at(4), rate.at(5)))
        .containsExactly(2.0, 4.0, 8.0, 8.0, 4.0);
  }

  @Test
  void a_schedule_of_epochs_keeps_its_rate_within_each() {
    var rate = new Schedule.EachEpoch(new Schedule.Cosine(10, 2, 6), 3);
    var perEpoch = new Schedule.Cosine(10, 2, 6);
    for (long step = 0; step < 24; step++) {
      assertThat(rate.at(step)).isEqualTo(perEpoch.at(step / 3));
    }
  }

  // Derived: 10⁻⁵ + (0.1 − 10⁻⁵) (1 + cos(π t/200)) / 2, the rates of Doimo et al. 2022; 391 steps
  // of
  // 128 of 50,000 images are an epoch.
  @Test
  void two_hundred_epochs_of_a_cosine_have_their_golden_rates() {
    var rate = new Schedule.EachEpoch(new Schedule.Cosine(0.1, 1e-5, 200), 391);
    int[] epoch = {0, 1, 50, 100, 150, 170, 180, 199, 200};
    double[] golden = {
      0.1,
      0.099993832241,
      0.085356803525,
      0.050005,
      0.014653196475,
      0.005459128823,
      0.002456929468,
      0.000016167759,
      0.00001
    };
    for (int i = 0; i < epoch.length; i++) {
      assertThat(rate.at(391L * epoch[i])).isCloseTo(golden[i], within(5.1e-13)); // twelve decimals
      assertThat(rate.at(391L * epoch[i] + 390)).isEqualTo(rate.at(391L * epoch[i]));
    }
  }

  @Test
  void a_wrong_schedule_says_what_it_needs() {
    assertThatThrownBy(() -> Schedule.constant(Double.NaN))
        .hasMessage("constant: NaN must be a number of 0 or more");
    assertThatThrownBy(() -> new Schedule.StepDecay(Schedule.constant(1), 0.5, List.of(5L, 5L)))
        .hasMessage("step decay: milestones [5, 5] do not ascend");
    assertThatThrownBy(() -> new Schedule.Cosine(1, 0, 0))
        .hasMessage("cosine: 0 steps, needs 1 or more");
    assertThatThrownBy(() -> new Schedule.EachEpoch(Schedule.constant(1), 0))
        .hasMessage("each epoch: 0 steps, needs 1 or more");
    assertThatThrownBy(() -> new Schedule.WarmUp(0, Schedule.constant(1)))
        .hasMessage("warm-up: 0 steps, needs 1 or more");
  }
}
