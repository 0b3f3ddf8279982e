// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.htf.Fixtures;

class PruneErrorTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_change_is_at_most_what_was_counted(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    var keep = PruneError.keep(drawn, seed);
    assertThat(PruneError.sides(drawn, keep, keep).holds()).isTrue();
    assertThat(PruneError.sides(drawn, keep, Map.of()).holds()).isFalse();
  }

  @Test
  void no_tree_of_400_goes_past_the_bound() {
    for (int i = 0; i < 400; i++) {
      Seed seed = new Seed(1000 + i);
      var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
      var keep = PruneError.keep(drawn, seed);
      assertThat(PruneError.sides(drawn, keep, keep).holds()).as(seed.toString()).isTrue();
    }
  }

  // Golden, by hand

  @Test
  void with_widths_of_one_the_bound_is_reached() {
    var sides = PruneError.reached();
    double bound = sides.claimed().item();
    assertThat(sides.measured().item()).isCloseTo(bound, within(1e-14 * bound)); // seven roundings
  }

  /// `2 · √(7 · 6 · 6 · 5)`, and twice the norm of a direction, printed.
  @Test
  void one_component_of_whole_numbers() {
    var tree = Whole.tree();
    var keep = Map.of(Fixtures.node(tree.model(), 0, 1), 1);
    var sides = PruneError.sides(tree, keep, keep);
    assertThat(sides.claimed().item()).isCloseTo(2 * Math.sqrt(1260), within(1e-13)); // ulps
    assertThat(sides.measured().item()).isCloseTo(2 * 9.300537618869, within(1e-12));
  }
}
