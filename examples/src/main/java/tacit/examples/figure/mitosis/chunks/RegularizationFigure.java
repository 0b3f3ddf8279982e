// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.report.Block.Chart;
import tacit.measures.stats.Spearman;

/// `mitosis/regularization`: what chunks know and answer under more and more weight decay.
public final class RegularizationFigure implements Figure {
  static final List<Double> DECAYS = List.of(0.0, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2);
  static final double USUAL = 5e-3, TOO_MUCH = 2e-2;
  static final int SIZE = 64;

  @Override
  public String id() {
    return "mitosis/regularization";
  }

  @Override
  public String title() {
    return "Clones want weight decay, and a training set without errors";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022; weight decays and limits are ours";
  }

  @Override
  public String caption() {
    return "The network of 256 neurons a layer learns the same images with seven weight decays."
        + " The more decay, the more of the layer a chunk reconstructs. Without any, the network"
        + " knows its training set as well, yet has no clones: its chunks of 64 neurons do not."
        + " With too much, chunks reconstruct nearly everything, but what they repeat is a network"
        + " that errs on its training set, and so they err too.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(30) : Duration.ofSeconds(200);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var draws = quick ? ChunkRun.Draws.FEW : ChunkRun.Draws.ALL;
    return LongStream.range(at.seed(), at.seed() + (quick ? 1 : ChunksFigure.SEEDS))
        .boxed()
        .flatMap(seed -> runs(at.data(), draws, seed))
        .toList();
  }

  private static Stream<ChunkRun> runs(String data, ChunkRun.Draws draws, long seed) {
    int width = ChunksFigure.WIDTH, epochs = ChunksFigure.EPOCHS;
    return DECAYS.stream()
        .map(decay -> new ChunkRun(data, Lesson.IMAGES, width, decay, epochs, draws, seed));
  }

  /// The means of the networks with one weight decay.
  static SeedMeans means(Table rows, double decay) {
    return new SeedMeans(rows.where("weight_decay", decay));
  }

  @Override
  public List<Chart> charts(Table rows) {
    return RegularizationCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    SeedMeans none = means(rows, 0), usual = means(rows, USUAL), much = means(rows, TOO_MUCH);
    double[] decays = DECAYS.stream().mapToDouble(d -> d).toArray();
    double[] r2 = Arrays.stream(decays).map(d -> means(rows, d).at(SIZE, "r2")).toArray();
    double erring = much.at(SIZE, "train_error"), knowing = usual.at(SIZE, "train_error");
    return Verdict.of(
            "Means over seeds, of which the quick form has one and the full form three. For chunks of"
                + " 64 neurons: R² rises with the weight decay, by rank correlation at least 0.95,"
                + " and is at 0.005 by 0.15 or more above that without decay. Without decay there"
                + " are no clones. At 0.02 the network errs on its training set, and the training"
                + " error of its chunks is at least 0.01 and five times that at 0.005.",
            "Tacit; limits set from an independent run of the same protocol, before ours")
        .atLeast(0.95, "rank correlation of R² and weight decay", Spearman.of(decays, r2))
        .atLeast(0.15, "R² at 0.005 less R² without decay", usual.at(SIZE, "r2") - r2[0])
        .atMost(0, "clones without decay", none.clones().cloneCount())
        .above(0, "at 0.02: training error of the whole network", much.whole("train_error"))
        .atLeast(0.01, "at 0.02: training error of 64 neurons", erring)
        .atLeast(0, "the same less five times that at 0.005", erring - 5 * knowing);
  }
}
