// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ShuffledFloorTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void clusters_are_above_their_shuffles_before_training_and_after(Seed seed) {
    assertThat(ShuffledFloor.sides(seed, 0, true).holds()).isTrue();
    assertThat(ShuffledFloor.sides(seed, 100, true).holds()).isTrue();
  }

  /// Both of two measures are with chance 1/21 at the most.
  @Test
  void labels_by_chance_are_above_their_shuffles_one_time_of_21() {
    int above = 0;
    for (int i = 0; i < 10; i++) if (ShuffledFloor.sides(new Seed(i), 0, false).holds()) above++;
    assertThat(above).isLessThanOrEqualTo(4); // 5 or more of 10 come with chance 5 · 10⁻⁵
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void training_raises_selectivity_above_that_of_the_start(Seed seed) {
    double before = ShuffledFloor.sides(seed, 0, true).claimed().get(0);
    assertThat(ShuffledFloor.sides(seed, 100, true).claimed().get(0)).isGreaterThan(before);
  }

  // Golden, by hand: 8 clusters of 30 with 5 inputs each

  @Test
  void the_made_data_has_its_clusters() {
    var network = MadeNetwork.taught(new Seed(0), 0);
    assertThat(network.x().shape()).hasToString("(240, 40)");
    assertThat(network.clusters().get(9)).isOne();
    assertThat(network.pre().width(0)).isEqualTo(40);
  }
}
