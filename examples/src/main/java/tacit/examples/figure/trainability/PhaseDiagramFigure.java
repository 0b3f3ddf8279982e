// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `trainability/phase-diagram`: what infinitely wide erf networks learn of images, over weight
/// variance and depth, with the boundary that the mean field foretells.
public final class PhaseDiagramFigure implements Figure {
  /// The judged time, in steps.
  static final int TIME = 4096;

  private static final int IMAGES = 256, TESTS = 1000, DEEPEST = 105;
  private static final double STEP = 0.125;

  @Override
  public String id() {
    return "trainability/phase-diagram";
  }

  @Override
  public String title() {
    return "How deep a network can be and still learn";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020; the companion notebook's N4";
  }

  @Override
  public String caption() {
    return "Infinitely wide erf networks with a bias variance of 0.18 take 4096 steps of gradient"
        + " descent at the largest stable learning rate on 256 images. Too deep on the ordered side,"
        + " they cannot fit the training images; too deep on the chaotic side, they fit them and say"
        + " nothing of others.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "cifar-10");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 60 : 150);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var variances = new TreeSet<>(PhaseTable.variances());
    variances.add(2.25);
    for (double v = 0.5; !quick && v <= 3; v += STEP) if (v != 1.75) variances.add(v);
    var depths = quick ? quickDepths() : fullDepths();
    return variances.stream()
        .map(variance -> new PhaseDiagramRun(at.data(), variance, IMAGES, TESTS, depths))
        .toList();
  }

  /// The depths that are judged, and what draws a coarse map.
  private static List<Integer> quickDepths() {
    return List.of(0, 5, 9, 10, 15, 19, 20, 25, 30, 35, 40, 44, 50, 60, 65, 70, 75, 80, 88, 100);
  }

  private static List<Integer> fullDepths() {
    var depths = new TreeSet<>(List.of(19, 44, 88));
    IntStream.range(0, 10).forEach(depths::add);
    IntStream.rangeClosed(2, DEEPEST / 5).forEach(i -> depths.add(5 * i));
    return List.copyOf(depths);
  }

  @Override
  public List<Chart> charts(Table rows) {
    return PhaseDiagramCharts.of(rows.where("t", TIME));
  }

  @Override
  public Verdict verdict(Table rows) {
    var last = rows.where("t", TIME);
    String data = rows.words("data").getFirst();
    var verdict =
        Verdict.of(
                "Accuracies are those of a second program, in NumPy, wherever κ < 10¹⁰. On the"
                    + " chaotic side every image is learned at every depth. On the ordered side learning"
                    + " is incomplete at a depth of 8 ξ₁ and worse at 16 ξ₁. On the critical line both"
                    + " accuracies stay high."
                    + (data.equals("cifar-10")
                        ? " On the chaotic side test accuracy falls through 0.19 at about 9 ξ*."
                        : ""),
                "Xiao, Pennington & Schoenholz 2020, the boundary of their phase diagrams; limits by"
                    + " Tacit")
            .atMost(0.015, "accuracies, distance from the table", PhaseTable.worst(last, data))
            .atLeast(1, "chaotic, worst training accuracy", worstChaotic(last))
            .atLeast(1, "critical, worst training accuracy", least(critical(last), "train"));
    verdict = ordered(verdict, last, data);
    boolean cifar = data.equals("cifar-10");
    verdict =
        verdict.atLeast(
            cifar ? 0.24 : 0.7,
            "critical, worst test accuracy from 5 layers on",
            leastFrom(critical(last), 5));
    return cifar ? collapse(verdict, last) : verdict;
  }

  private static Verdict ordered(Verdict verdict, Table last, String data) {
    double[][] cases = {{0.5, 9, 19}, {1, 25, 50}, {1.25, 44, 88}};
    for (double[] each : cases) {
      var at = last.where("weight_variance", each[0]);
      double one = number(at, each[1], "train"), two = number(at, each[2], "train");
      String where = "ordered, σ_w² = " + each[0] + ", training accuracy at ";
      verdict =
          verdict
              .atLeast(0.5, where + "8 ξ₁", one)
              .atMost(0.95, where + "8 ξ₁", one)
              .atMost(data.equals("cifar-10") ? 0.6 : 0.75, where + "16 ξ₁", two);
    }
    return verdict;
  }

  /// Where test accuracy falls through 0.19 on depths 0, 5, 10, …, in units of `ξ*`.
  private static Verdict collapse(Verdict verdict, Table last) {
    for (double variance : new double[] {2, 2.25, 2.5, 3}) {
      double depth =
          crossing(last.where("weight_variance", variance), 0.19)
              / PhaseDiagramCharts.field(variance).generalizationDepth();
      String what = "chaotic, σ_w² = " + variance + ", depth of test accuracy 0.19 in ξ*";
      verdict = verdict.atLeast(8, what, depth).atMost(10, what, depth);
    }
    return verdict;
  }

  static double crossing(Table at, double level) {
    double[] depth = at.numbers("depth"), test = at.numbers("test");
    var kept = IntStream.range(0, depth.length).filter(i -> depth[i] % 5 == 0).toArray();
    for (int i = 1; i < kept.length; i++) {
      double above = test[kept[i - 1]], below = test[kept[i]];
      if (above >= level && below < level) {
        double from = depth[kept[i - 1]];
        return from + (depth[kept[i]] - from) * (above - level) / (above - below);
      }
    }
    return Double.NaN;
  }

  private static double worstChaotic(Table last) {
    var variances = new ArrayList<Double>();
    for (String word : last.words("weight_variance")) variances.add(Double.parseDouble(word));
    return variances.stream()
        .filter(variance -> variance > PhaseTable.CRITICAL)
        .mapToDouble(variance -> least(last.where("weight_variance", variance), "train"))
        .min()
        .orElse(Double.NaN);
  }

  private static Table critical(Table last) {
    return last.where("weight_variance", PhaseTable.CRITICAL);
  }

  private static double least(Table at, String column) {
    return Arrays.stream(at.numbers(column)).min().orElse(Double.NaN);
  }

  private static double leastFrom(Table at, int first) {
    double[] depth = at.numbers("depth"), test = at.numbers("test");
    return IntStream.range(0, depth.length)
        .filter(i -> depth[i] >= first)
        .mapToDouble(i -> test[i])
        .min()
        .orElse(Double.NaN);
  }

  private static double number(Table at, double depth, String column) {
    return at.where("depth", (long) depth).number(column);
  }
}
