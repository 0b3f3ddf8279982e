// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.train.reduction.ReductionSchedule.FixedCount;
import tacit.nn.train.reduction.ReductionSchedule.Geometric;
import tacit.nn.train.reduction.ReductionSchedule.GradientMass;
import tacit.nn.train.reduction.ReductionSchedule.Monotone;
import tacit.nn.train.reduction.ReductionSchedule.Threshold;

class ReductionScheduleTest {
  private static final double[] MARGINS = {0.4, 0.1, 0.2, 0.1, 0.9};
  private static final Ranked RANKED =
      new Ranked(Ranked.ascending(MARGINS), MARGINS, Tensor.vector(MARGINS), Indices.of());

  /// `e^{−mₙ/0.1}`.
  private static final Difficulty PULL =
      (margins, _) -> Arrays.stream(margins.toDoubles()).map(m -> Math.exp(-10 * m)).toArray();

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_a_monotone_schedule_drops_never_returns(Seed seed) {
    var small = SmallReduction.plain(seed);
    var monotone = SmallReduction.keeping(new Monotone(new Geometric(3, 0.6)));
    Set<Integer> before = new HashSet<>();
    for (int selections = 1; selections < 5; selections++) {
      int[] kept = small.run(monotone, 3L * selections - 2).kept().toArray();
      Set<Integer> now = Arrays.stream(kept).boxed().collect(Collectors.toSet());
      if (selections > 1) assertThat(before).containsAll(now);
      before = now;
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void margins_below_a_threshold_rise_until_none_is_left(Seed seed) {
    var small = SmallReduction.plain(seed);
    double smallest = Arrays.stream(small.margins(small.from())).min().orElseThrow();
    var report = small.run(SmallReduction.keeping(new Threshold(smallest * 0.9)), 5);
    assertThat(report.steps()).isZero();
    assertThat(report.kept().size()).isZero();
    assertThat(SmallReduction.numbers(report.end()))
        .isEqualTo(SmallReduction.numbers(small.from()));
  }

  // Golden

  /// Margins .4 .1 .2 .1 .9: ascending, ties by position, they stand at 1, 3, 2, 0, 4.
  @Test
  void examples_are_taken_from_the_smallest_on_and_equal_ones_by_position() {
    assertThat(RANKED.order()).containsExactly(1, 3, 2, 0, 4);
    assertThat(RANKED.first(3)).containsExactly(1, 2, 3);
    assertThat(RANKED.among(new boolean[] {true, false, false, true, true}).order())
        .containsExactly(3, 0, 4);
  }

  /// Pulls e⁻¹, e⁻¹, e⁻², e⁻⁴, e⁻⁹ add up to .88954: shares .4136, .8271, .9793, .9999, 1.
  @Test
  void counts_by_hand() {
    assertThat(new FixedCount(2).count(RANKED, 5)).isEqualTo(2);
    assertThat(new Threshold(0.2).count(RANKED, 5)).isEqualTo(3);
    assertThat(new Threshold(0).count(RANKED, 5)).isZero();
    assertThat(new GradientMass(0.41, PULL).count(RANKED, 5)).isEqualTo(1);
    assertThat(new GradientMass(0.8, PULL).count(RANKED, 5)).isEqualTo(2);
    assertThat(new GradientMass(0.98, PULL).count(RANKED, 5)).isEqualTo(4);
    assertThat(new GradientMass(1, PULL).count(RANKED, 5)).isEqualTo(5);
  }

  /// ⌈.6 · 30⌉ = 18, then 11, 7, 5, 3, 3.
  @Test
  void a_geometric_schedule_by_hand() {
    var report =
        SmallReduction.plain(new Seed(1)).run(SmallReduction.keeping(new Geometric(3, 0.6)), 16);
    assertThat(report.counts()).isEqualTo(List.of(18, 11, 7, 5, 3, 3));
  }

  // Messages

  @Test
  void schedules_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new FixedCount(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reduction: fixed count keeps 0 examples; keep at least 1");
    assertThatThrownBy(() -> new Geometric(1, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reduction: geometric factor 1.5 is not in (0, 1]");
    assertThatThrownBy(() -> new GradientMass(0, PULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reduction: gradient mass share 0.0 is not in (0, 1]");
    assertThatThrownBy(() -> new Threshold(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reduction: threshold NaN is no finite number");
    assertThatThrownBy(
            () -> new GradientMass(0.5, (_, _) -> new double[MARGINS.length]).count(RANKED, 5))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("reduction: the pulls of the examples add up to 0.0, so they have no shares");
  }
}
