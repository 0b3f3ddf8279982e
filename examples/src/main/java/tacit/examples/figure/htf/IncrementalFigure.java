// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// `htf/incremental`: three factorizations learn one component after another, each its own kind;
/// the larger the start, the less so, and the worse the entries that were not seen.
public final class IncrementalFigure implements Figure {
  private static final int EVERY = 25;
  private static final List<Double> STARTS = List.of(0.003, 0.01, 0.03, 0.1);
  private static final List<Double> TREE_STARTS = List.of(0.06, 0.1, 0.2, 0.3);

  @Override
  public String id() {
    return "htf/incremental";
  }

  @Override
  public String title() {
    return "Three factorizations, one component after another";
  }

  @Override
  public String source() {
    return LearningFigure.SOURCE;
  }

  @Override
  public String caption() {
    return "A matrix of rank 5, a CP tensor of rank 5 and a tensor of rank 3 along a tree, each with"
        + " half of its entries seen, are completed by factorizations as wide as any tensor needs."
        + " Gradient descent from near zero uses only as much of that width as the target has.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 20 : 60);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    List<Run> runs = new ArrayList<>();
    for (Learner learner : learners()) {
      runs.add(new LearningRun(learner, learner.small(), EVERY, at.seed()));
      var starts = learner == Learner.TREE ? TREE_STARTS : STARTS;
      for (double std : starts) {
        boolean judged = std == 0.1 || std == 0.3;
        if (judged || !quick) runs.add(new LearningRun(learner, std, 0, at.seed()));
      }
    }
    return runs;
  }

  private static List<Learner> learners() {
    return List.of(Learner.MATRIX, Learner.CP, Learner.TREE);
  }

  private static String quantity(Learner learner) {
    return switch (learner) {
      case MATRIX -> Sizes.SINGULAR_VALUES;
      case CP -> Sizes.COMPONENTS;
      case TREE, TREE_MEDIUM -> Sizes.ROOT;
    };
  }

  private static String name(Learner learner) {
    return switch (learner) {
      case MATRIX -> "Matrix: singular values";
      case CP -> "CP: component norms";
      case TREE, TREE_MEDIUM -> "Tree: local components, root";
    };
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(sizes(rows), errors(rows));
  }

  private static Chart sizes(Table rows) {
    List<Panel> panels = new ArrayList<>();
    for (Learner learner : learners()) {
      Trace trace = LearningCharts.trace(rows, learner, quantity(learner));
      panels.add(new Panel(name(learner), LearningCharts.sizes(trace)));
    }
    return new PanelsChart(panels)
        .chart(
            "What is learned, and when",
            "The seven largest sizes over the iterations, from starts of 0.001, 0.001 and 0.03. See"
                + " each wait near 0 and rise at once, before the next one does: five, five and three of"
                + " them, though there is room for 64, 256 and 36. In the tree a norm falls again when"
                + " others take over, for neighboring nodes share weights.",
            onsets(rows));
  }

  private static Block.Table onsets(Table rows) {
    List<List<String>> lines = new ArrayList<>();
    for (Learner learner : learners()) {
      Trace trace = LearningCharts.trace(rows, learner, quantity(learner));
      for (int k = 1; k <= LearningRun.SHOWN; k++) {
        String last = Digits.significant(trace.last("v" + k), 3);
        String onset = Digits.significant(trace.onset(k), 5);
        lines.add(List.of(name(learner), Integer.toString(k), onset, last));
      }
    }
    return new Block.Table(
        "When each size first exceeds a tenth of its most",
        List.of("of", "place", "iteration", "at the end"),
        lines);
  }

  private static Chart errors(Table rows) {
    return new LineChart(
            Axis.log("standard deviation of the start", "significant", 3, 10),
            Axis.log("relative error of all entries", "significant", 6, 10),
            "",
            List.of(
                errors(rows, Learner.MATRIX, "matrix", Tone.BLUE, Symbol.CIRCLE),
                errors(rows, Learner.CP, "CP", Tone.ORANGE, Symbol.RECT),
                errors(rows, Learner.TREE, "tree", Tone.GREEN, Symbol.TRIANGLE)))
        .chart(
            "The error over the size of the start",
            "Distance from the target over all entries, seen or not, when the seen ones are fitted, in"
                + " units of the target's norm. See it grow with the start: a large one learns all"
                + " components together, and fits what was seen without finding the rest.",
            Chart.Form.WIDE);
  }

  private static Line errors(Table rows, Learner learner, String name, Tone tone, Symbol symbol) {
    long seed = Trace.seeds(rows, learner).getFirst();
    var points =
        rows.where("model", learner.word()).words("std").stream()
            .map(Double::parseDouble)
            .map(std -> {
              Trace trace = Trace.of(rows, learner, std, seed, quantity(learner));
              return new Point(std, trace.last("error"));
            })
            .sorted(Comparator.comparingDouble(Point::x))
            .toList();
    return new Line(name, tone, false, symbol, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    Verdict verdict =
        Verdict.of(
            "All conditions of htf/matrix, htf/cp and htf/tree.",
            LearningFigure.SOURCE + "; limits by Tacit");
    for (Learner learner : learners()) verdict = Acceptance.judge(verdict, rows, learner);
    return verdict;
  }
}
