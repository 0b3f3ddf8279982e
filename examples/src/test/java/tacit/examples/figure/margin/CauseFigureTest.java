// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.CauseRun.Way;
import tacit.examples.figure.margin.MadeUpRows.Network;

class CauseFigureTest {
  private static final CauseFigure FIGURE = new CauseFigure();
  private static final String DATA = "fashion-mnist-embedded";

  private static Table made(Network held, Network small, Network large, Network noisy) {
    Table rows = MadeUpRows.none(List.of("way", "amount", "seed"));
    rows = with(rows, Way.PLAIN, 0, Network.of(3.6, 0.6, 0.17));
    rows = with(rows, Way.HELD, 0.1, held);
    rows = with(rows, Way.TARGETS, 1, small);
    rows = with(rows, Way.TARGETS, 30, large);
    return with(rows, Way.NOISE, 0.4, noisy);
  }

  private static Table with(Table rows, Way way, double amount, Network network) {
    return MadeUpRows.with(rows, List.of(way.word, amount, 1L), 1_000, network);
  }

  private static final Network HELD = Network.of(0.7, 0.1, 0.2);
  private static final Network SMALL = Network.of(0.6, -0.4, 0.18);
  private static final Network LARGE = Network.of(5.2, -0.1, 0.18);
  private static final Network NOISY = Network.of(1.7, 0.5, 0.4);

  @Test
  void it_holds_where_areas_were_moved_and_one_area_goes_with_two_errors() {
    assertThat(MadeUpRows.failed(FIGURE, made(HELD, SMALL, LARGE, NOISY))).isEmpty();
  }

  @Test
  void each_finding_can_fail() {
    var high = Network.of(1.9, 0.1, 0.2);
    assertThat(MadeUpRows.failed(FIGURE, made(high, SMALL, LARGE, NOISY)))
        .containsExactly(
            "area, held at 0.1 over plain", "area, held at 0.1 over 40 % random labels");
    var mistaken = new Network(0.7, -0.1, 0.2, 0.01);
    assertThat(MadeUpRows.failed(FIGURE, made(mistaken, SMALL, LARGE, NOISY)))
        .containsExactly("training error, held at 0.1");
    assertThat(MadeUpRows.failed(FIGURE, made(HELD, SMALL, Network.of(1.7, 0, 0.18), NOISY)))
        .containsExactly("area, targets of 30 over targets of 1");
    assertThat(MadeUpRows.failed(FIGURE, made(HELD, SMALL, LARGE, Network.of(1.7, 0, 0.29))))
        .containsExactly("test error, 40 % random labels less held at 0.1");
  }

  @Test
  void charts_have_a_row_for_every_network() {
    var charts = FIGURE.charts(made(HELD, SMALL, LARGE, NOISY));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().rows()).hasSize(5);
    assertThat(charts.getFirst().table().rows().get(1)).startsWith("held at τ", "0.10", "100");
    assertThat(charts.getLast().table().rows()).hasSize(3);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(11);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(33);
  }

  @Test
  void held_margins_end_above_the_level_and_below_those_of_a_full_training() {
    var setup = new Setup(60, 50, 32, 0.1, 16, 300, 1);
    var plain = new CauseRun(DATA, setup, Way.PLAIN, 0, 1).rows();
    var held = new CauseRun(DATA, setup, Way.HELD, 0.5, 1).rows();
    assertThat(held.number(MarginColumns.MINIMUM)).isGreaterThan(0.5e-3);
    assertThat(held.number(MarginColumns.AREA)).isLessThan(plain.number(MarginColumns.AREA));
    assertThat(held.number("loss")).isGreaterThan(plain.number("loss"));
  }

  @Test
  void a_level_that_no_margin_reaches_holds_nothing_back() {
    var setup = new Setup(40, 20, 16, 0.1, 16, 3, 1);
    var lesson = Lesson.drawn(DATA, 40, 20, new Seed(1));
    var network = Perceptron.of(784, 16, 1);
    var start = network.init(new Seed(2));
    var free = new HeldDescent(network, setup, 1e9, new Seed(3)).run(lesson, start);
    var held = new HeldDescent(network, setup, -1e9, new Seed(3)).run(lesson, start);
    assertThat(free.epochs()).isEqualTo(3);
    assertThat(free.loss()).isLessThan(held.loss());
    assertThat(held.epochs()).isZero();
  }

  @Test
  void outputs_come_near_their_targets() {
    var setup = new Setup(40, 20, 32, 0.1, 16, 400, 1);
    var row = new CauseRun(DATA, setup, Way.TARGETS, 3, 1).rows();
    assertThat(row.number("train_error")).isZero();
    double outputMargin = row.number(MarginColumns.AREA) * Math.exp(row.number("log_scale"));
    // 3 % of the square of 3 spread over two outputs moves a margin by at most √2 · √0.27 = 0.73.
    assertThat(outputMargin).isBetween(3 - 0.73, 3 + 0.73);
  }
}
