// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.Seed;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.Lesson;
import tacit.measures.margin.OutputMargins;
import tacit.nn.optim.Sgd;
import tacit.nn.train.reduction.DataReduction;
import tacit.nn.train.reduction.ReductionSchedule.FixedCount;

class ReductionFigureTest {
  private static final ReductionFigure PLAIN = new ReductionFigure();
  private static final BatchNormReductionFigure NORMALIZED = new BatchNormReductionFigure();
  private static final Sizes TINY = new Sizes(200, 50, 32, 200, 25);

  private static Table tiny(Learner learner) {
    return new ReductionCell("fashion-mnist-embedded", TINY, learner, 1).rows();
  }

  // Runs

  @ParameterizedTest
  @EnumSource(Learner.class)
  void everything_is_tried_from_one_switch(Learner learner) {
    Table rows = tiny(learner);
    Table stop = rows.where("tried", Tried.STOP);
    assertThat(stop.words("share")).containsExactly("0.005", "0.01", "0.05", "0.1");
    assertThat(stop.words("train_error")).containsExactly("0.0");
    assertThat(Arrays.stream(stop.numbers("min_margin")).min().orElseThrow()).isPositive();
    Table one = rows.where("tried", Tried.REDUCED).where("share", 0.01);
    assertThat(one.number("kept")).isEqualTo(2);
    assertThat(one.number("gradient_examples")).isEqualTo(50);
    assertThat(one.number("forward_examples")).isEqualTo(600);
    assertThat(rows.words("tried"))
        .hasSize(learner == Learner.PLAIN ? 14 : 6)
        .startsWith(Tried.STOP, Tried.ALL, Tried.REDUCED);
  }

  @Test
  void numbers_that_are_not_finite_make_a_row() {
    var root = new Seed(1);
    var lesson = Lesson.drawn("fashion-mnist-embedded", 200, 50, root);
    var at = Switch.reach(Learner.PLAIN, TINY, lesson, root, root);
    var rows = new ReductionRows(TINY, 3);
    var how = DataReduction.of(new FixedCount(10), OutputMargins::of);
    rows.add(Tried.FAST, 0.05, at, () -> at.goOn(how, Sgd.of(1e30, 0), 25));
    assertThat(rows.table().words("outcome")).containsExactly(ReductionRows.NOT_FINITE);
    assertThat(rows.table().number("kept")).isEqualTo(10);
    assertThat(rows.table().number("test_error")).isEqualTo(1);
  }

  // Verdicts

  @Test
  void the_numbers_of_a_second_program_hold() {
    assertThat(MadeReductions.holding().failed(PLAIN)).isEmpty();
    assertThat(MadeReductions.holding().failed(NORMALIZED)).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(Tried.REDUCED, 0.01, 0.001, 0.165, 3e-4))
        .containsExactly("training error, 1 %");
    assertThat(failed(Tried.REDUCED, 0.005, 0, 0.175, 3e-4))
        .containsExactly("test error less that at the switch, 0.5 %");
    assertThat(failed(Tried.REDUCED, 0.01, 0, 0.165, 1e-4))
        .containsExactly("smallest margin less that of all images, 1 %");
    assertThat(failed(Tried.UNSCALED, 0.01, 0.1, 0.2, 0))
        .containsExactly("test error, full rate less scaled rate, 1 %");
    assertThat(failed(Tried.FAST, 0.01, 0.001, 0.2, 0))
        .containsExactly("training error at ten times the step, 1 %");
    assertThat(failed(Tried.SCRATCH_SMALLEST, 0.1, 0.1, 0.3, 0))
        .containsExactly("test error, new networks, smallest less any, 10 %");
    var uneven = MadeReductions.holding().with(Tried.REDUCED, 0.005, 0, 0.165, 1e-4);
    assertThat(uneven.failed(NORMALIZED))
        .containsExactly("smallest over mean margin, less that of all images, 0.5 %");
    var mild = MadeReductions.holding().with(Tried.MOVING, 0.01, 0, 0.17, 0);
    assertThat(mild.failed(NORMALIZED))
        .containsExactly("test error, statistics of the batch less kept, 1 %");
  }

  private static List<String> failed(
      String tried, double share, double train, double test, double least) {
    return MadeReductions.holding().with(tried, share, train, test, least).failed(PLAIN);
  }

  // Charts

  @Test
  void charts_have_a_bar_for_each_thing_tried() {
    var charts = PLAIN.charts(MadeReductions.holding().rows());
    assertThat(charts).hasSize(3);
    assertThat(charts.getFirst().table().rows()).hasSize(12);
    assertThat(charts.getFirst().table().rows().get(3))
        .startsWith("smallest, chosen again, 1 %", "0.000", "0.165", "1.70", "0.30", "107");
    assertThat(charts.getLast().table().rows()).hasSize(4);
  }

  @Test
  void both_scales_have_two_seeds() {
    for (Scale scale : Scale.values()) {
      var at = new Setting(scale, 0, "fashion-mnist-embedded", 1);
      assertThat(PLAIN.runs(at)).hasSize(2);
      assertThat(NORMALIZED.runs(at)).hasSize(2);
    }
  }
}
