// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class EpochsFigureTest {
  private static final EpochsFigure FIGURE = new EpochsFigure();
  private static final String DATA = "fashion-mnist-embedded";
  private static final int END = 60;

  /// Margins in thousandths at the start and the end of one network; between, on a straight line.
  private record Ends(int width, double low, double lowEnd, double high, double highEnd) {
    List<Object> row(int epoch, double area, double error) {
      double t = (double) epoch / END;
      double from = low + t * (lowEnd - low), to = high + t * (highEnd - high);
      var row = new ArrayList<Object>(List.of(width, 0.2, 1L, epoch, 0.1, error, 7.0, area));
      for (String set : List.of("train", "test")) {
        for (int i = 0; i < 5; i++) {
          row.add((from + (to - from) * i / 4 - (set.equals("test") ? 1 : 0)) / 1_000);
        }
      }
      return row;
    }
  }

  private static Table made(Ends narrow, Ends wide, double areaEnd, double errorEnd) {
    var none = new EpochsRun(DATA, 20, 20, 4, 0, 0, 1, 1).rows();
    Table rows = new Table(none.columns(), List.of());
    for (Ends each : List.of(narrow, wide)) {
      for (int epoch : IntStream.rangeClosed(0, END / 2).map(i -> 2 * i).toArray()) {
        double t = (double) epoch / END;
        double area = 1 + t * (areaEnd - 1), error = 0.25 + t * (errorEnd - 0.25);
        rows = rows.row(each.row(epoch, area, error).toArray());
      }
    }
    return rows;
  }

  private static final Ends NARROW = new Ends(EpochsFigure.NARROW, -20, -4, 20, 11);
  private static final Ends WIDE = new Ends(EpochsFigure.WIDE, -0.5, 0.3, 0.8, 1.1);

  @Test
  void it_holds_where_the_narrow_network_trades_and_the_wide_one_gains_everywhere() {
    assertThat(MadeUpRows.failed(FIGURE, made(NARROW, WIDE, 4, 0.25))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    var stuck = new Ends(EpochsFigure.NARROW, -20, -20, 20, 11);
    assertThat(MadeUpRows.failed(FIGURE, made(stuck, WIDE, 4, 0.25)))
        .containsExactly("narrow: 5 % of images, rise in thousandths");
    var rising = new Ends(EpochsFigure.NARROW, -20, -4, 10, 12);
    assertThat(MadeUpRows.failed(FIGURE, made(rising, WIDE, 4, 0.25)))
        .containsExactly("narrow: 95 % of images, end over highest");
    var trading = new Ends(EpochsFigure.WIDE, -0.5, 0.3, 1.4, 0.8);
    assertThat(MadeUpRows.failed(FIGURE, made(NARROW, trading, 4, 0.25)))
        .containsExactly("wide: end over highest, the worst of five");
    assertThat(MadeUpRows.failed(FIGURE, made(NARROW, WIDE, 2, 0.25)))
        .containsExactly("wide: area, end over tenth epoch");
    assertThat(MadeUpRows.failed(FIGURE, made(NARROW, WIDE, 4, 0.15)))
        .containsExactly("wide: lowest test error, first half of the epochs less second");
  }

  @Test
  void charts_show_margins_of_both_sets_and_errors() {
    var charts = FIGURE.charts(made(NARROW, WIDE, 4, 0.25));
    assertThat(charts).hasSize(3);
    assertThat(charts.getFirst().table().columns())
        .containsExactly("units", "epoch", "5 %", "25 %", "50 %", "75 %", "95 %");
    assertThat(charts.getFirst().table().rows()).hasSize(14);
    assertThat(charts.getLast().table().columns())
        .containsExactly("units", "epoch", "train error", "test error");
  }

  @Test
  void a_short_run_has_a_row_at_the_start_and_one_every_few_epochs() {
    var rows = new EpochsRun(DATA, 50, 40, 16, 0.2, 5, 2, 1).rows();
    assertThat(rows.numbers("epoch")).containsExactly(0, 2, 4);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.numbers("train_q5")[i]).isLessThan(rows.numbers("train_q95")[i]);
    }
    assertThat(rows.numbers("train_error")[2]).isLessThan(rows.numbers("train_error")[0]);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(2);
  }
}
