// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.data.pathfinder.PathfinderParams;

class PathfinderLabelTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void labels_are_what_following_the_paddles_finds(Seed seed) {
    assertThat(PathfinderLabel.sides(PathfinderParams.lite48(4), seed, 10, false).holds()).isTrue();
  }

  @Test
  void with_the_second_tip_on_the_other_path_every_label_is_wrong() {
    var sides = PathfinderLabel.sides(PathfinderParams.lite32(3), new Seed(1), 10, true);
    double[] labels = sides.measured().toDoubles(), found = sides.claimed().toDoubles();
    for (int i = 0; i < labels.length; i += 2) {
      assertThat(found[i]).isEqualTo(1 - labels[i]);
      assertThat(found[i + 1]).isEqualTo(3);
    }
  }
}
