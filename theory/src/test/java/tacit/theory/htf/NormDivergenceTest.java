// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormDivergenceTest {
  private static final double RATE = 1e-3;

  private static List<NormDivergence> descend(int depth, double alpha, long steps) {
    List<NormDivergence> all = new ArrayList<>();
    NormDivergence.descend(depth, alpha, RATE, steps, all::add);
    return all;
  }

  private static NormDivergence firstBelow(List<NormDivergence> all, double loss) {
    return all.stream().filter(at -> at.loss() < loss).findFirst().orElseThrow();
  }

  // Laws

  @ParameterizedTest
  @CsvSource({"2, 0.1", "3, 0.2", "4, 0.3"})
  void the_corner_never_is_below_the_bound(int depth, double alpha) {
    for (var at : descend(depth, alpha, 80_000)) {
      if (at.loss() >= 0.5) continue;
      assertThat(Math.abs(at.corner()))
          .isGreaterThanOrEqualTo(NormDivergence.leastCorner(at.loss()));
      if (at.loss() < 5e-3) {
        assertThat(at.corner() * Math.sqrt(2 * at.loss())).isBetween(0.95, 1.05);
      }
    }
  }

  @Test
  void the_determinant_stays_positive() {
    assertThat(descend(3, 0.2, 20_000)).allMatch(at -> at.determinant() > 0);
  }

  // Golden: an independent run of the same descent, to its printed digits

  @ParameterizedTest
  @CsvSource({
    "3, 0.2, 1e-1, 6816, 1.840959",
    "3, 0.2, 1e-2, 34387, 6.942736",
    "3, 0.2, 3e-3, 131409, 12.842304",
    "2, 0.1, 1e-1, 6214, 1.829598",
    "2, 0.1, 1e-2, 72483, 6.931111",
    "4, 0.3, 1e-1, 7386, 1.852936",
    "4, 0.3, 1e-2, 24382, 6.983957",
    "4, 0.3, 3e-3, 75144, 12.931668",
  })
  void when_the_loss_falls_below(int depth, double alpha, double loss, long step, double corner) {
    var at = firstBelow(descend(depth, alpha, step + 1), loss);
    assertThat(at.step()).isEqualTo(step);
    assertThat(at.corner()).isCloseTo(corner, within(5e-7));
  }

  @Test
  void where_the_run_of_depth_three_ends() {
    var all = descend(3, 0.2, 200_000);
    assertThat(all.getLast().loss()).isCloseTo(2.1277e-3, within(5e-8));
    assertThat(all.getLast().corner()).isCloseTo(15.27253, within(5e-6));
    assertThat(product(firstBelow(all, 1e-1))).isCloseTo(0.8233, within(5e-5));
    assertThat(product(firstBelow(all, 1e-2))).isCloseTo(0.98185, within(5e-6));
    assertThat(product(firstBelow(all, 3e-3))).isCloseTo(0.99476, within(5e-6));
  }

  private static double product(NormDivergence at) {
    return at.corner() * Math.sqrt(2 * at.loss());
  }

  // Messages

  @Test
  void what_makes_no_run_is_refused() {
    assertThatThrownBy(() -> descend(0, 0.1, 1))
        .hasMessage("norm divergence: a depth of 0; a product needs at least 1 factor");
    assertThatThrownBy(() -> NormDivergence.leastCorner(0.5))
        .hasMessage("norm divergence: the bound is for losses between 0 and 1/2, got 0.5");
  }

  @Test
  void a_run_that_diverges_says_where() {
    assertThatThrownBy(() -> NormDivergence.descend(3, 1, 10, 100, _ -> {}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageMatching(
            "norm divergence: the loss is not finite at step \\d+ with a rate of 10.0; lower the rate");
  }
}
