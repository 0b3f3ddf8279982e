// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class ScoresFigureTest {
  private static final ScoresFigure FIGURE = new ScoresFigure();
  private static final String DATA = "fashion-mnist-embedded";
  private static final double NOISE = ScoresFigure.NOISE;

  /// Correlations of the margin with AUM, forgetting and EL2N; the share of wrong labels by AUM.
  private static Table made(double aum, double forgetting, double el2n, double wrong) {
    var rows = Table.of("noise", "seed", "kind", "score", "other", "at", "value");
    for (double noise : new double[] {0, NOISE}) {
      for (Score one : Score.values()) {
        for (Score other : Score.values()) {
          double rho =
              switch (one == Score.MARGIN ? other : one) {
                case MARGIN -> 1;
                case AUM -> aum;
                case FORGETTING -> forgetting;
                case EL2N -> el2n;
                default -> 0.5;
              };
          rows = rows.row(noise, 1L, ScoresRun.CORRELATION, one.word, other.word, 0.0, rho);
        }
      }
      for (int i = 1; i <= 5; i++) {
        rows = rows.row(noise, 1L, ScoresRun.BY_EPOCH, "", "", (double) i, 0.5 * i);
      }
      for (int i = 0; i < MarginColumns.POINTS; i++) {
        rows = rows.row(noise, 1L, ScoresRun.BY_EXAMPLE, "", "", i / 20.0, i - 5.0);
      }
    }
    for (Score score : Score.values()) {
      for (double share : new double[] {ScoresRun.FIFTH, ScoresRun.HUNDREDTH}) {
        double value = score == Score.AUM ? wrong : 0.4;
        rows = rows.row(NOISE, 1L, ScoresRun.WRONG, score.word, "", share, value);
      }
    }
    return rows;
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(MadeUpRows.failed(FIGURE, made(0.9, -0.6, -0.8, 0.6))).isEmpty();
    assertThat(MadeUpRows.failed(FIGURE, made(-0.1, -0.6, -0.8, 0.6)))
        .containsExactly("margin and AUM");
    assertThat(MadeUpRows.failed(FIGURE, made(0.9, 0.1, -0.8, 0.6)))
        .containsExactly("margin and forgetting events");
    assertThat(MadeUpRows.failed(FIGURE, made(0.9, -0.6, 0, 0.6)))
        .containsExactly("margin and EL2N");
    assertThat(MadeUpRows.failed(FIGURE, made(0.9, -0.6, -0.8, 0.4)))
        .containsExactly("wrong labels in the hardest fifth by AUM");
  }

  @Test
  void charts_tell_wrong_labels_averages_and_correlations() {
    var charts = FIGURE.charts(made(0.9, -0.6, -0.8, 0.6));
    assertThat(charts).hasSize(4);
    assertThat(charts.getFirst().table().rows().get(1)).containsExactly("AUM", "60 %");
    assertThat(charts.get(2).table().rows().getLast())
        .containsExactly("20 % random labels", "−5.00", "0", "5.00", "10.0", "15.0");
    assertThat(charts.getLast().table().rows().getFirst())
        .containsExactly("margin at the end", "1.0", "0.90", "−0.60", "−0.80", "0.50", "0.50");
  }

  @Test
  void large_margins_are_easy_and_large_errors_hard() {
    double[] values = {3, 1, 5, 2, 4};
    assertThat(Score.MARGIN.hardest(0.4, values)).containsExactly(1, 3);
    assertThat(Score.EL2N.hardest(0.4, values)).containsExactly(2, 4);
  }

  @Test
  void a_short_run_gives_all_scores_and_the_two_averages_of_one_table() {
    var setup = new Setup(60, 10, 16, 0.1, 16, 40, 1);
    var rows = new ScoresRun(DATA, setup, NOISE, 1).rows();
    assertThat(rows.where("kind", ScoresRun.CORRELATION).size()).isEqualTo(36);
    assertThat(rows.where("kind", ScoresRun.WRONG).size()).isEqualTo(12);
    for (Score score : Score.values()) {
      double own = ScoresFigure.correlation(rows, NOISE, score, score);
      assertThat(own).isCloseTo(1, within(2 * Math.ulp(1.0))); // a quotient of equal sums
    }
    assertThat(new ScoresRun(DATA, setup, 0, 1).rows().where("kind", ScoresRun.WRONG).size())
        .isZero();
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(2);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(6);
  }
}
