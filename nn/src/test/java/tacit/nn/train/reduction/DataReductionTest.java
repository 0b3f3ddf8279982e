// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.Params;
import tacit.nn.optim.Adam;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.BatchNormMode;
import tacit.nn.train.GradientStep;
import tacit.nn.train.Progress;
import tacit.nn.train.reduction.ReductionSchedule.FixedCount;

class DataReductionTest {
  private static final int N = SmallReduction.N, STEPS = 11;

  // Laws

  @ParameterizedTest
  @EnumSource(BatchNormMode.class)
  void keeping_all_is_gradient_descent_bit_for_bit(BatchNormMode mode) {
    var small = SmallReduction.normalized(new Seed(3));
    var reduced = small.run(SmallReduction.keeping(new FixedCount(N)).with(mode), STEPS);
    Progress plain = descent(small, mode);
    assertThat(SmallReduction.numbers(reduced.end())).isEqualTo(SmallReduction.numbers(plain));
    assertThat(reduced.end().statistics().get("1.mean").toDoubles())
        .isEqualTo(plain.statistics().get("1.mean").toDoubles());
  }

  /// Draws min(b, N) of 0 … N − 1 anew each step, from the streams that the document names.
  private static Progress descent(SmallReduction small, BatchNormMode mode) {
    var recipe = small.recipe();
    var step = new GradientStep(SmallReduction.engine(), small.network(), recipe, mode);
    Seed seed = recipe.seed().child("reduction");
    Params<Tensor> params = small.from().params();
    Progress now =
        new Progress(0, params, small.from().statistics(), recipe.optimizer().start(params), 0);
    int[] all = IntStream.range(0, N).toArray();
    for (int s = 0; s < STEPS; s++) {
      int[] drawn =
          Draw.without(all, SmallReduction.BATCH, seed.child("batch").child(s).generator());
      var batch = small.data().batch(recipe.dtype(), drawn);
      var made = step.take(now, batch, seed.child("dropout").child(s));
      now = new Progress(0, made.params(), made.statistics(), made.optimizer(), 0);
    }
    return now;
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_is_kept_is_the_smallest_at_the_last_selection_in_ascending_order(Seed seed) {
    var small = SmallReduction.plain(seed);
    var report = small.run(SmallReduction.keeping(new FixedCount(4)), 1);
    int[] smallest = Arrays.copyOf(Ranked.ascending(small.margins(small.from())), 4);
    Arrays.sort(smallest);
    assertThat(report.kept().toArray()).containsExactly(smallest);
    assertThat(report.union().toArray()).containsExactly(smallest);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void scaling_by_the_share_is_a_smaller_rate(Seed seed) {
    var small = SmallReduction.plain(seed);
    var share = SmallReduction.keeping(new FixedCount(6));
    var scaled = small.recipe().with(Sgd.of(0.05 * 6 / N, 0));
    double[] a = SmallReduction.numbers(small.run(share, STEPS).end());
    double[] b =
        SmallReduction.numbers(small.run(share.with(StepScaling.FULL), scaled, STEPS).end());
    assertThat(a).containsExactly(b, within(1e-12)); // the rate rounds in another order
  }

  @Test
  void kept_statistics_stay_and_those_of_batches_move() {
    var small = SmallReduction.normalized(new Seed(1));
    var keeping = SmallReduction.keeping(new FixedCount(9));
    double[] before = small.from().statistics().get("1.mean").toDoubles();
    assertThat(small.run(keeping, 4).end().statistics().get("1.mean").toDoubles())
        .isEqualTo(before);
    var moving = small.run(keeping.with(BatchNormMode.TRAINING), 4);
    assertThat(moving.end().statistics().get("1.mean").toDoubles()).isNotEqualTo(before);
  }

  @Test
  void the_switch_itself_is_left_alone() {
    var small = SmallReduction.plain(new Seed(2));
    double[] before = SmallReduction.numbers(small.from());
    small.run(SmallReduction.keeping(new FixedCount(5)), STEPS);
    assertThat(SmallReduction.numbers(small.from())).isEqualTo(before);
  }

  @Test
  void the_controls_keep_what_they_say() {
    var small = SmallReduction.plain(new Seed(4));
    var reduction = SmallReduction.keeping(new FixedCount(5));
    int[] order = Ranked.ascending(small.margins(small.from()));
    assertThat(kept(small, Control.FROZEN_SMALLEST, reduction))
        .containsExactlyInAnyOrder(Arrays.copyOf(order, 5));
    assertThat(kept(small, Control.FROZEN_LARGEST, reduction))
        .containsExactlyInAnyOrder(Arrays.copyOfRange(order, N - 5, N));
    assertThat(kept(small, Control.FROZEN_RANDOM, reduction)).hasSize(5).isSorted();
    assertThat(kept(small, Control.FULL_SET, reduction)).hasSize(N);
    var stopped = small.run(Control.STOP.of(reduction, 5, N), Control.STOP.steps(STEPS));
    assertThat(SmallReduction.numbers(stopped.end()))
        .isEqualTo(SmallReduction.numbers(small.from()));
  }

  private static int[] kept(SmallReduction small, Control control, DataReduction reduction) {
    var report = small.run(control.of(reduction, 5, N), control.steps(STEPS));
    assertThat(report.counts()).hasSize(1);
    return report.kept().toArray();
  }

  // Golden

  /// 11 steps, a selection before steps 0, 3, 6 and 9: 4 times 30 examples forward; 5 examples a
  /// step, as there are no more.
  @Test
  void the_cost_by_hand() {
    var report =
        SmallReduction.plain(new Seed(0)).run(SmallReduction.keeping(new FixedCount(5)), STEPS);
    assertThat(report.forwardExamples()).isEqualTo(120);
    assertThat(report.gradientExamples()).isEqualTo(55);
    assertThat(report.steps()).isEqualTo(11);
    assertThat(report.counts()).isEqualTo(List.of(5, 5, 5, 5));
    assertThat(report.warnings()).isEmpty();
  }

  // Messages

  @Test
  void data_that_are_not_separated_are_refused_or_warned_of() {
    var small = SmallReduction.untrained(new Seed(0));
    var keeping = SmallReduction.keeping(new FixedCount(5));
    long wrong = Arrays.stream(small.margins(small.from())).filter(m -> m <= 0).count();
    String message =
        "reduction: "
            + wrong
            + " of 30 margins are not above 0, so the data are not separated; train on before the"
            + " switch";
    assertThatThrownBy(() -> small.run(keeping, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThat(small.run(keeping.with(Unseparated.WARN), 1).warnings()).containsExactly(message);
  }

  @Test
  void a_loss_that_is_not_finite_ends_the_run_with_its_step() {
    var small = SmallReduction.plain(new Seed(0));
    var wild = small.recipe().with(Sgd.of(1e200, 0));
    assertThatThrownBy(
            () -> small.run(SmallReduction.keeping(new FixedCount(30)).frozen(), wild, 9))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("training: the loss is NaN at step 2 (epoch 21), first in layer");
  }

  @Test
  void what_cannot_be_done_is_refused() {
    var small = SmallReduction.plain(new Seed(0));
    assertThatThrownBy(() -> small.run(SmallReduction.keeping(new FixedCount(31)), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reduction: keep 31 of 30 examples; keep at most all");
    assertThatThrownBy(() -> SmallReduction.keeping(new FixedCount(3)).every(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reduction: a selection every 0 steps; select every 1 or more");
    var adam = small.recipe().with(Adam.of(0.01));
    assertThatThrownBy(() -> small.run(SmallReduction.keeping(new FixedCount(3)), adam, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reduction: a rate of η k/N gives every example its old weight under gradient descent"
                + " only, but the optimizer is "
                + adam.optimizer()
                + "; take Sgd or StepScaling.FULL");
    assertThat(new Schedule.Scaled(Schedule.constant(0.2), 0.5).at(7)).isEqualTo(0.1);
  }
}
