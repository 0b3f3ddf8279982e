// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.parity;

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

/// `mitosis/parity`: weight decay makes clones of a network with one output, too.
public final class ParityFigure implements Figure {
  static final double DECAY = 0.002;
  static final int CLONE = 32;

  @Override
  public String id() {
    return "mitosis/parity";
  }

  @Override
  public String title() {
    return "Clones of a network that answers yes or no";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022 in small, after the authors' code for MNIST";
  }

  @Override
  public String caption() {
    return "A network of one output learns from 10 numbers an image whether its class is odd, by the"
        + " squared hinge loss. With weight decay a random quarter of its 128 neurons knows the"
        + " training set, without it does not. One output needs few directions: chunks answer"
        + " right long before they explain the layer.";
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
    boolean quick = at.scale() == Scale.QUICK;
    int seeds = quick ? 1 : 3, draws = quick ? 30 : 100, fits = quick ? 5 : 40;
    var runs = new ArrayList<ParityRun>();
    for (long seed = at.seed(); seed < at.seed() + seeds; seed++) {
      for (double decay : new double[] {DECAY, 0}) {
        var training = Parity.training(decay);
        runs.add(new ParityRun(at.data(), Parity.WIDTH, training, draws, fits, seed));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return ParityCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    Table with = rows.where("size", CLONE).where("weight_decay", DECAY);
    Table without = rows.where("size", CLONE).where("weight_decay", 0.0);
    return Verdict.of(
            "Chunks of 32 neurons err on at most 1 % of the training set with weight decay, and on"
                + " at least 5 % without; their R² differs by 0.06 or more. Means over the networks;"
                + " at quick scale there is one of each.",
            "Tacit, after another program's networks")
        .atMost(0.01, "training error, weight decay", mean(with, "train_error"))
        .atLeast(0.05, "training error, no weight decay", mean(without, "train_error"))
        .atLeast(0.06, "gain in R² by weight decay", mean(with, "r2") - mean(without, "r2"));
  }

  static double mean(Table rows, String column) {
    return Arrays.stream(rows.numbers(column)).average().orElseThrow();
  }
}
