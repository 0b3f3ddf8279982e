// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.linalg.Svd;

/// The run of the demo itself. Limits are those of the figure `htf/tree`, found in forty runs.
class ComponentsRunTest {
  private static ComponentsHistory history;

  @BeforeAll
  static void learn() {
    history = new ComponentsRun(new Seed(0).child("components")).history();
  }

  private static long step(int k) {
    return history.moments().get(history.onset(k)).step();
  }

  @Test
  void half_of_the_numbers_give_all_of_them() {
    assertThat(history.moments().getFirst().error()).isCloseTo(1, within(1e-3)); // starts near 0
    assertThat(history.last().error()).isLessThan(0.02);
  }

  @Test
  void components_begin_one_at_a_time() {
    assertThat(step(1) - step(0)).isGreaterThanOrEqualTo(150);
    assertThat(step(2) - step(1)).isGreaterThanOrEqualTo(150);
  }

  @Test
  void three_singular_values_are_found_and_no_fourth() {
    var found = history.last().singularValues();
    assertThat(found.get(3) / found.get(0)).isLessThan(1e-4);
    assertThat(Svd.sigmaOf(history.target()).toDoubles())
        .startsWith(new double[] {28, 18, 12}, within(1e-12)); // by construction, 36 roundings each
  }

  @Test
  void what_it_sees_is_the_target_or_nothing() {
    double[] seen = history.seen().toDoubles(), target = history.target().toDoubles();
    int shown = 0;
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] != 0) {
        assertThat(seen[i]).isEqualTo(target[i]);
        shown++;
      }
    }
    assertThat(shown).isEqualTo(history.observed()).isEqualTo(648);
  }
}
