// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.winner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.nn.data.SyntheticClusters;

/// `intraclass/winner-take-most`: clusters of one class part in a hidden neuron that favors the
/// class; those ahead rise and those behind fall.
public final class WinnerFigure implements Figure {
  private static final int EPOCHS = 60, SEEDS = 3;

  @Override
  public String id() {
    return "intraclass/winner-take-most";
  }

  @Override
  public String title() {
    return "In a neuron a few clusters take most";
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), chapter 3, in small";
  }

  @Override
  public String caption() {
    return "Two classes of ten clusters each, which no straight cut tells apart well. In a hidden"
        + " neuron that speaks for a class, the clusters of this class that are ahead rise, and the"
        + " others fall below zero, where the rectifier hides them: the neuron becomes a detector of"
        + " a few clusters. Without rectifiers, or with a single neuron, nothing of this happens.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 8 : 20);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int seeds = at.scale() == Scale.QUICK ? 1 : SEEDS;
    var runs = new ArrayList<WinnerRun>();
    for (int i = 0; i < seeds; i++) {
      for (var one : WinnerCase.values()) {
        runs.add(new WinnerRun(one, SyntheticClusters.usual(), EPOCHS, at.seed() + i));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return WinnerCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    Verdict verdict =
        Verdict.of(
            "Ten hidden neurons of the largest outgoing weights, means over them. With a large rate"
                + " and dropout, the clusters of the favored class lie at least three times as far"
                + " apart as those of the other class, and more than three times as far as the"
                + " classes; without rectifiers the two spreads differ by a factor of at most 1.25."
                + " At full scale each of three seeds is held to this.",
            "Tacit, after another program's networks");
    for (String seed : rows.words("seed")) {
      Table own = rows.where("seed", Long.parseLong(seed));
      double linear = over(own, WinnerCase.LINEAR, WinnerRun.OTHER),
          of = Math.max(linear, 1 / linear);
      verdict =
          verdict
              .atLeast(
                  3,
                  "seed " + seed + ": favored over other class, rectified",
                  over(own, WinnerCase.GOOD, WinnerRun.OTHER))
              .above(
                  3,
                  "seed " + seed + ": favored class over gap of the classes",
                  over(own, WinnerCase.GOOD, WinnerRun.GAP))
              .atMost(1.25, "seed " + seed + ": no rectifier, ratio or its inverse", of);
    }
    return verdict;
  }

  /// The spread of the favored class over another number.
  static double over(Table own, WinnerCase one, String part) {
    return number(own, one, WinnerRun.FAVORED) / number(own, one, part);
  }

  static double number(Table own, WinnerCase one, String part) {
    return own.where("case", one.word()).where("part", part).number("value");
  }
}
