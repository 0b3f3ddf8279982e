// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class OverlapFigureTest {
  private static final OverlapFigure FIGURE = new OverlapFigure();
  private static final String DATA = "fashion-mnist-embedded";
  private static final Sizes TINY = new Sizes(100, 50, 32, 200, 12);

  private static Table tiny(Pairing pairing) {
    return new OverlapRun(DATA, TINY, Learner.PLAIN, pairing, 2, 1).rows();
  }

  /// Rows of one pair in each group, made up.
  private static Table made(double fraction, double z, double spearman) {
    Table rows = new Table(tiny(Pairing.NOTHING).columns(), List.of());
    for (Learner learner : Learner.values()) {
      for (Pairing pairing : Pairing.values()) {
        for (double share : OverlapRun.SHARES) {
          rows =
              rows.row(
                  learner.words(),
                  pairing.words(),
                  "1 and 2",
                  3000,
                  share,
                  30,
                  6,
                  fraction,
                  0.3,
                  z,
                  0.1,
                  0.2,
                  0.3,
                  spearman);
        }
      }
    }
    return rows;
  }

  private static List<String> failed(Table rows) {
    return FIGURE.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void a_run_compares_each_pair_at_each_count() {
    Table rows = tiny(Pairing.NOTHING);
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.numbers("kept")).containsExactly(1, 1, 10);
    assertThat(rows.where("share", 0.1).number("chance")).isEqualTo(1);
    assertThat(rows.numbers("spearman")[0]).isBetween(0.1, 0.999);
  }

  @Test
  void runs_with_the_same_start_and_other_order_are_not_the_same() {
    assertThat(tiny(Pairing.START).numbers("spearman")[0]).isLessThan(1);
    assertThat(tiny(Pairing.ORDER).numbers("spearman")[0]).isLessThan(1);
  }

  @Test
  void an_overlap_between_chance_and_all_holds() {
    assertThat(failed(made(0.2, 10, 0.9))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(made(0.01, 10, 0.9))).containsExactly("share in common, 1 %");
    assertThat(failed(made(0.7, 10, 0.9))).containsExactly("share in common, 1 %");
    assertThat(failed(made(0.2, 1, 0.9))).containsExactly("standard deviations above chance, 1 %");
    assertThat(failed(made(0.2, 10, 0.05))).containsExactly("Spearman of all margins");
  }

  @Test
  void the_chart_has_a_line_for_each_kind_of_pair_and_one_for_chance() {
    var chart = FIGURE.charts(made(0.2, 10, 0.9)).getFirst();
    assertThat(chart.table().rows()).hasSize(12);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 1))).hasSize(4);
  }
}
