// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

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
import tacit.examples.sweep.ModelRun;
import tacit.examples.sweep.NamedRun;
import tacit.examples.sweep.score.Models;

/// `intraclass/held-out`: both sweeps again on seeds that nobody had looked at when their limits
/// were set.
public final class HeldOutFigure implements Figure {
  static final String CLUSTERS = "synthetic clusters", IMAGES = "Fashion-MNIST";
  private static final int FIRST = 5, SEEDS = 3;

  @Override
  public String id() {
    return "intraclass/held-out";
  }

  @Override
  public String title() {
    return "The same on seeds that nobody had looked at";
  }

  @Override
  public String source() {
    return "Tacit, after Carbonnelle & De Vleeschouwer 2021";
  }

  @Override
  public String caption() {
    return "The two sweeps, on synthetic clusters and on Fashion-MNIST, again for seeds 5, 6 and 7,"
        + " which played no part when data, sizes and limits were chosen. The limits are the same,"
        + " and no others are asked: for the clusters those of one seed, on each of the three; for"
        + " the images those of the mean over three seeds. When they were first run no limit was"
        + " missed; dropout has since been given another generator of random numbers, and these"
        + " networks are trained with it.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofMinutes(4);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    List<NamedRun> runs = new ArrayList<>();
    for (long seed = at.seed() + FIRST; seed < at.seed() + FIRST + SEEDS; seed++) {
      for (ModelRun run : SyntheticSweep.runs(seed)) runs.add(new NamedRun(CLUSTERS, run));
      for (ModelRun run : FashionSweep.runs(at.data(), seed)) runs.add(new NamedRun(IMAGES, run));
    }
    return runs;
  }

  private static Models models(String sweep, Table rows) {
    return Models.of(NamedRun.of(sweep, rows));
  }

  @Override
  public List<Chart> charts(Table rows) {
    List<Chart> charts = new ArrayList<>();
    charts.addAll(
        SweepCharts.of(models(CLUSTERS, rows), SyntheticSweep.scoring(), "synthetic clusters"));
    charts.addAll(SweepCharts.of(models(IMAGES, rows), FashionSweep.scoring(), "Fashion-MNIST"));
    return charts;
  }

  @Override
  public Verdict verdict(Table rows) {
    var clusters = models(CLUSTERS, rows);
    Verdict verdict =
        Verdict.of(
            "Synthetic clusters, on each of three held-out seeds: τ of c₃ (k = 5) at least 0.75 and Ψ"
                + " 0.5; τ of c₁ (k = 1) at least 0.6 and Ψ 0.45; τ of c₂ at least 0.55; c₃ above σ′"
                + " by 0.3 in τ and by 0.15 in Ψ; z of Ψ of c₃ at least 3; τ of c₄ above 0."
                + " Fashion-MNIST, in the mean over the three: τ of c₁ at least 0.4 and Ψ 0.36, τ of"
                + " c₃ at least 0.35 and Ψ 0.2; and τ of c₁ at least 0.25 for each.",
            "Tacit; the limits of the two sweeps, set before these seeds were run");
    for (String seed : clusters.seeds()) {
      verdict = SyntheticSweep.judged(verdict, clusters.ofSeed(seed), ", clusters, seed " + seed);
    }
    return FashionSweep.judged(verdict, models(IMAGES, rows), ", images");
  }
}
