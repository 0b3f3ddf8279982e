// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.examples.sweep.score.Models;

/// `intraclass/synthetic`: networks that tell clusters apart which they were never told of
/// generalize better.
public final class SyntheticFigure implements Figure {
  private static final int SEEDS = 5;

  @Override
  public String id() {
    return "intraclass/synthetic";
  }

  @Override
  public String title() {
    return "Clusters that nobody told the network of";
  }

  @Override
  public String source() {
    return "Carbonnelle & De Vleeschouwer 2021; Carbonnelle 2022 (thesis), figure 2.4 and table 2.1,"
        + " at the size of a laptop";
  }

  @Override
  public String caption() {
    return "48 small networks learn two classes of ten clusters each, from 1,000 examples; they differ"
        + " in learning rate, width, dropout of inputs and batch size. Those whose neurons tell"
        + " clusters of one class apart answer 2,000 unseen examples better, and how much they do"
        + " (c₁, c₂, c₃) foretells the test accuracy better than how much noise on the weights they"
        + " tolerate (σ′). Data, sizes and limits were chosen after several tries and after"
        + " correlations had been seen: the figure shows that the effect can be seen at this scale,"
        + " and tests our implementation. It does not confirm the paper's claim.";
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(40) : Duration.ofMinutes(3);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int seeds = at.scale() == Scale.QUICK ? 1 : SEEDS;
    return LongStream.range(at.seed(), at.seed() + seeds)
        .boxed()
        .flatMap(seed -> SyntheticSweep.runs(seed).stream())
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return SweepCharts.of(Models.of(rows), SyntheticSweep.scoring(), "synthetic clusters");
  }

  @Override
  public Verdict verdict(Table rows) {
    var models = Models.of(rows);
    String first = models.seeds().getFirst();
    return SyntheticSweep.judged(
        Verdict.of(
            "Among the networks of the first seed, with the granulated coefficient Ψ over the four"
                + " axes: τ of c₃ (k = 5) at least 0.75 and Ψ 0.5; τ of c₁ (k = 1) at least 0.6 and"
                + " Ψ 0.45; τ of c₂ at least 0.55; c₃ above σ′ by 0.3 in τ and by 0.15 in Ψ; z of Ψ"
                + " of c₃ at least 3; τ of c₄ above 0. Other seeds are shown and not judged.",
            "Tacit; limits set from seeds 0 to 2 of a prototype, held by its seeds 3 and 4"),
        models.ofSeed(first),
        "");
  }
}
