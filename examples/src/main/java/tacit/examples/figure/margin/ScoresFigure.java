// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `margin/scores`: the margin at the end beside five other scores of the same examples, and which
/// of them find wrong labels.
public final class ScoresFigure implements Figure {
  static final double NOISE = 0.2;
  private static final int SEEDS = 3, EPOCHS = 600;

  @Override
  public String id() {
    return "margin/scores";
  }

  @Override
  public String title() {
    return "Six scores of the same examples";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021; Pleiss et al. 2020; Toneva et al. 2019; Paul et al. 2021";
  }

  @Override
  public String caption() {
    return "A network learns images with true labels, and again with a fifth of the labels drawn anew,"
        + " until the mean cross-entropy is below 0.01. Every image has its margin at the end, the"
        + " mean of its margins over epochs (AUM), the times it was forgotten, the error of its"
        + " probabilities after 20 epochs (EL2N), its distance to the boundary and its all-layer"
        + " margin. AUM and EL2N, which know the beginning of the training, find more of the wrong"
        + " labels than what is measured at its end; and 1 % of the images with the smallest margins,"
        + " taken from such data, is mostly noise. Data,"
        + " network and rates here are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(10) : Duration.ofMinutes(1);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var setup = quick ? Setup.medium(EPOCHS) : Setup.large(EPOCHS);
    var runs = new ArrayList<ScoresRun>();
    for (int seed = 1; seed <= (quick ? 1 : SEEDS); seed++) {
      for (double noise : new double[] {0, NOISE}) {
        runs.add(new ScoresRun(at.data(), setup, noise, at.seed() + seed));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return ScoresCharts.of(rows);
  }

  /// Mean over seeds of Spearman's correlation of two scores.
  static double correlation(Table rows, double noise, Score one, Score other) {
    var those = rows.where("kind", ScoresRun.CORRELATION).where("noise", noise);
    return mean(those.where("score", one.word).where("other", other.word));
  }

  /// Mean over seeds of the share of wrong labels among the hardest share by a score.
  static double wrong(Table rows, Score score, double share) {
    var those = rows.where("kind", ScoresRun.WRONG).where("noise", NOISE);
    return mean(those.where("score", score.word).where("at", share));
  }

  private static double mean(Table those) {
    return Arrays.stream(those.numbers("value")).average().orElse(Double.NaN);
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of(
            "With true labels, in the mean over seeds, the margin at the end goes with AUM and against"
                + " forgetting and EL2N: Spearman's correlation is above 0, below 0 and below 0 by"
                + " 0.01 or more. With a fifth of the labels drawn anew at least half of the fifth"
                + " of the images that AUM calls hardest have a wrong label.",
            "Tacit; no program was run before")
        .atLeast(0.01, "margin and AUM", clean(rows, Score.AUM))
        .atMost(-0.01, "margin and forgetting events", clean(rows, Score.FORGETTING))
        .atMost(-0.01, "margin and EL2N", clean(rows, Score.EL2N))
        .atLeast(
            0.5,
            "wrong labels in the hardest fifth by AUM",
            wrong(rows, Score.AUM, ScoresRun.FIFTH));
  }

  private static double clean(Table rows, Score other) {
    return correlation(rows, 0, Score.MARGIN, other);
  }
}
