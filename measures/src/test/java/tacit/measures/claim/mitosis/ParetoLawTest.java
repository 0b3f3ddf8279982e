// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;

class ParetoLawTest {
  // Laws

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void even_points_have_the_ratios_of_their_dimension_and_of_no_other(int d) {
    double[] mu = ParetoLaw.ratios(new Seed(d), d);
    assertThat(ParetoLaw.sides(mu, d).holds()).isTrue();
    assertThat(ParetoLaw.sides(mu, d + 1).holds()).isFalse();
  }

  @Test
  void points_near_a_grid_do_not() {
    assertThat(ParetoLaw.sides(ParetoLaw.nearGrid(new Seed(3)), 2).holds()).isFalse();
  }

  // Golden, by hand: from 0.1 it is 0.2 around the end to 0.9, and 0.3 to 0.4

  @Test
  void without_a_boundary_the_ends_are_neighbors() {
    double[][] x = {{.1}, {.9}, {.4}};
    assertThat(NeighborRatios.of(x, true)[0]).isCloseTo(1.5, within(1e-15));
    assertThat(NeighborRatios.of(x, false)[0]).isCloseTo(8 / 3.0, within(1e-15));
  }
}
