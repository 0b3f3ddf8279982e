// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

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

/// `htf/matrix`, `htf/cp`, `htf/tree`, `htf/tree-medium`: one factorization learns a tensor of low
/// rank from a small start, one component after another, and from larger starts less so. Its
/// smallest form is its full one: a run takes seconds.
///
/// @param larger standard deviations of the other starts
/// @param seconds about how long all takes
record LearningFigure(
    Learner learner,
    String id,
    String title,
    String caption,
    String criterion,
    List<Double> larger,
    int seconds)
    implements Figure {
  static final String SOURCE = "Razin, Maman & Cohen 2022";
  private static final int EVERY = 25, SELDOM = 125;
  private static final String LIMITS = SOURCE + "; limits by Tacit";

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(seconds);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    List<Run> runs = new ArrayList<>();
    runs.add(
        new LearningRun(
            learner, learner.small(), learner == Learner.TREE_MEDIUM ? SELDOM : EVERY, at.seed()));
    for (double std : larger) runs.add(new LearningRun(learner, std, 0, at.seed()));
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return LearningCharts.of(learner, rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    return Acceptance.judge(Verdict.of(criterion, LIMITS), rows, learner);
  }
}
