// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.data.pathfinder.Pathfinder;
import tacit.nn.data.pathfinder.PathfinderParams;

class PathfinderApartTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_pixel_belongs_to_two_curves(Seed seed) {
    var sides = PathfinderApart.sides(PathfinderParams.lite40(4), seed, 5, 0);
    assertThat(sides.measured().item()).isEqualTo(1);
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void with_a_reach_over_the_whole_canvas_all_curves_meet_everywhere() {
    var sample = Pathfinder.of(PathfinderParams.lite32(2), new Seed(0)).sample(0);
    assertThat(PathfinderApart.most(sample, 32, 100)).isEqualTo(2 + sample.distractors().size());
  }
}
