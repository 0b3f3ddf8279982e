// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.nn.Network;
import tacit.nn.optim.Schedule;

class PlanTest {
  @Test
  void a_cosine_falls_to_zero_with_the_last_step() {
    var schedule = new Plan(2, 32, 0.1, Plan.Decay.COSINE, 0).schedule(100); // 4 steps an epoch
    assertThat(schedule).isEqualTo(new Schedule.Cosine(0.1, 0, 8));
  }

  @Test
  void a_step_decay_falls_at_half_and_at_three_quarters() {
    var schedule = new Plan(4, 10, 1, Plan.Decay.STEP, 0).schedule(100); // 10 steps an epoch
    assertThat(schedule.at(19)).isEqualTo(1);
    assertThat(schedule.at(20)).isEqualTo(0.1);
    assertThat(schedule.at(30)).isEqualTo(0.1 * 0.1);
  }

  @Test
  void a_warm_up_is_counted_in_epochs() {
    var schedule = new Plan(4, 10, 1, Plan.Decay.CONSTANT, 0.5).schedule(100);
    assertThat(schedule.at(0)).isEqualTo(0.2);
    assertThat(schedule.at(4)).isEqualTo(1);
  }

  @Test
  void the_shipped_networks_take_the_images_of_fashion_mnist() {
    for (String file : new String[] {"fcn.json", "cnn.json"}) {
      var network = new Network(ShippedArch.read(file), Shape.of(28, 28, 1));
      assertThat(network.output()).isEqualTo(Shape.of(10));
    }
  }

  @Test
  void an_architecture_that_is_not_shipped_is_named() {
    assertThatThrownBy(() -> ShippedArch.read("vgg.json"))
        .hasMessage("arch: vgg.json is not part of Tacit");
  }
}
