// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

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
import tacit.examples.figure.mitosis.Training;
import tacit.examples.report.Block.Chart;

/// `mitosis/alike`: two chunks of a layer that have no neuron in common say the same, image by
/// image, if weight decay made clones of them.
public final class AlikeFigure implements Figure {
  static final double DECAY = 0.005;
  private static final int WIDTH = 256, CLONE = 64;

  @Override
  public String id() {
    return "mitosis/alike";
  }

  @Override
  public String title() {
    return "Two clones have nothing in common but what they say";
  }

  @Override
  public String source() {
    return "Tacit, after Doimo et al. 2022";
  }

  @Override
  public String caption() {
    return "The 256 neurons of a last hidden layer are dealt out at random to four chunks of 64. Each"
        + " chunk answers with its own part of the trained readout. With weight decay the four say"
        + " the same, their mistakes too; without, each says something of its own.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 10 : 25);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int seeds = at.scale() == Scale.QUICK ? 1 : 3;
    var runs = new ArrayList<AlikeRun>();
    for (int more = 0; more < seeds; more++) {
      for (double decay : new double[] {DECAY, 0}) {
        runs.add(
            new AlikeRun(at.data(), WIDTH, CLONE, Training.of(decay), at.seed() + more, more == 0));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return AlikeCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    Table with = rows.where("weight_decay", DECAY), without = rows.where("weight_decay", 0.0);
    return Verdict.of(
            "Weight decay raises the correlation of errors of two disjoint chunks by 0.1 or more,"
                + " their share of equal answers by 0.05 or more, and their shared variance. In both"
                + " networks a vote of the four errs less than a chunk does. Means over networks;"
                + " at quick scale there is one of each.",
            "Tacit, set before the networks were looked at")
        .atLeast(0.1, "gain in correlation of errors", gain(with, without, AlikeRows.CORRELATION))
        .atLeast(0.05, "gain in equal answers", gain(with, without, AlikeRows.AGREEMENT))
        .above(0, "gain in shared variance of logits", gain(with, without, AlikeRows.SHARED))
        .below(1, "errors of the vote over a clone's, weight decay", vote(with))
        .below(1, "errors of the vote over a chunk's, no weight decay", vote(without));
  }

  private static double gain(Table with, Table without, String of) {
    return mean(with, AlikeRows.SUMMARY, of) - mean(without, AlikeRows.SUMMARY, of);
  }

  private static double vote(Table rows) {
    return mean(rows, AlikeRows.ERROR, AlikeRows.VOTE)
        / mean(rows, AlikeRows.ERROR, AlikeRows.CLONE);
  }

  static double mean(Table rows, String part, String of) {
    return Arrays.stream(rows.where("part", part).where("of", of).numbers("value"))
        .average()
        .orElseThrow();
  }
}
