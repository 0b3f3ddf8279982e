// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `trainability/learning-rate`: the largest learning rate of gradient descent is `2m/λ_max`,
/// exactly for a linearized network and nearly for a wide one; above it the loss first grows.
public final class LearningRateFigure implements Figure {
  static final String ORDERED = "ordered", CRITICAL = "critical", CHAOTIC = "chaotic";
  private static final double CRITICAL_VARIANCE = 1.37583900735;
  private static final List<Double> RATES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0);

  @Override
  public String id() {
    return "trainability/learning-rate";
  }

  @Override
  public String title() {
    return "The largest learning rate";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020, maximal learning rates; Lee et al. 2019";
  }

  @Override
  public String caption() {
    return "Gradient descent of Erf networks in three phases and four depths, at multiples r of the"
        + " rate 2m/λ_max that their infinitely wide limit allows. Just above r = 1 the loss first"
        + " grows and then, often, falls: the catapult, which no linear model knows.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 30 : 150);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    List<Run> runs = new ArrayList<>();
    for (int depth : quick ? List.of(1, 3, 5) : List.of(1, 3, 5, 10)) {
      for (int seed = 0; seed < (quick ? 1 : 2); seed++) {
        int width = quick ? 256 : 512;
        long own = 2 * at.seed() + seed;
        runs.add(new LearningRateRun(ORDERED, 1, depth, width, RATES, own));
        runs.add(new LearningRateRun(CRITICAL, CRITICAL_VARIANCE, depth, width, RATES, own));
        runs.add(new LearningRateRun(CHAOTIC, 2.5, depth, width, RATES, own));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return LearningRateCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    var cells = LearningRateCell.of(rows);
    var tame = cells.stream().filter(cell -> !cell.phase().equals(CHAOTIC)).toList();
    return Verdict.of(
            "The linearized network diverges above r = 1.00 ± 0.01. In the ordered phase and on the"
                + " critical line the loss of the network itself does not grow in its first steps up"
                + " to an r between 0.9 and 1.5, and the largest eigenvalue of its kernel is within a"
                + " fifth of the limit's.",
            "Xiao, Pennington & Schoenholz 2020 (2m/λ_max); limits by Tacit")
        .atLeast(0.99, "linearized threshold, least", least(cells, LearningRateCell::linearized))
        .atMost(1.01, "linearized threshold, largest", most(cells, LearningRateCell::linearized))
        .atLeast(
            0.9, "network, ordered or critical, least r", least(tame, LearningRateCell::steady))
        .atMost(
            1.5, "network, ordered or critical, largest r", most(tame, LearningRateCell::steady))
        .atLeast(
            0.8, "λ_max, empirical over limit, least", least(tame, LearningRateCell::lambdaRatio))
        .atMost(
            1.2, "λ_max, empirical over limit, largest", most(tame, LearningRateCell::lambdaRatio));
  }

  private static double least(List<LearningRateCell> cells, ToDoubleFunction<LearningRateCell> f) {
    return cells.stream().mapToDouble(f).min().orElse(Double.NaN);
  }

  private static double most(List<LearningRateCell> cells, ToDoubleFunction<LearningRateCell> f) {
    return cells.stream().mapToDouble(f).max().orElse(Double.NaN);
  }
}
