// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.report.Block.Chart;

/// `mitosis/chunks`: errors of random chunks of a wide layer, what they reconstruct of it and what
/// they leave, by their size.
public final class ChunksFigure implements Figure {
  static final int WIDTH = 256, EPOCHS = 80, SEEDS = 3;
  static final double DECAY = 0.005;

  /// The sizes for which the independent run told numbers.
  static final int LEAST = 8;

  @Override
  public String id() {
    return "mitosis/chunks";
  }

  @Override
  public String title() {
    return "Some of the neurons know what all know";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022, figures 3 and 4, at the size of a laptop";
  }

  @Override
  public String caption() {
    return "A network with three hidden layers of 256 neurons has learned 2,000 images of clothes,"
        + " with weight decay, without an error. Random chunks of its last hidden layer answer"
        + " alone, with the readout as it was trained. Small ones know little; from 64 of the 256"
        + " on, any chunk knows the training set by heart, answers the test nearly as the whole does"
        + " and reconstructs all 256. Such a chunk is a clone. Network and rates are not the"
        + " authors', whose networks are convolutional.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(10) : Duration.ofSeconds(30);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var draws = quick ? ChunkRun.Draws.FEW : ChunkRun.Draws.ALL;
    return LongStream.range(at.seed(), at.seed() + (quick ? 1 : SEEDS))
        .mapToObj(seed -> new ChunkRun(at.data(), Lesson.IMAGES, WIDTH, DECAY, EPOCHS, draws, seed))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return ChunksCharts.of(new SeedMeans(rows));
  }

  @Override
  public Verdict verdict(Table rows) {
    var means = new SeedMeans(rows);
    var verdict =
        Verdict.of(
                "Means over seeds, of which the quick form has one and the full form three. The whole"
                    + " network makes no training error and a test error from 0.175 to 0.2. From 8"
                    + " to 128 neurons each column goes one way, with steps back of at most 1 %:"
                    + " errors and residual correlations fall, R² rises. 8 neurons reconstruct at"
                    + " most 0.85 and 16 err on the training set; 64 and 128 reconstruct and know it."
                    + " The critical width, from which on R² is at least 0.99 and the training error"
                    + " at most 0.01, is 32, 64 or 128 (0 stands for none).",
                "Tacit; limits set from an independent run of the same protocol, before ours")
            .atMost(0, "training error of the whole network", means.whole("train_error"))
            .atLeast(0.175, "test error of the whole network, at least", means.whole("test_error"))
            .atMost(0.2, "test error of the whole network, at most", means.whole("test_error"))
            .atMost(0.01, "largest step back from 8 to 128 neurons", stepBack(means));
    return sizes(verdict, means);
  }

  private static Verdict sizes(Verdict verdict, SeedMeans means) {
    int critical = means.clones().criticalWidth().orElse(0);
    return verdict
        .atMost(0.85, "R² of 8 neurons", means.at(8, "r2"))
        .atLeast(0.985, "R² of 64 neurons", means.at(64, "r2"))
        .atLeast(0.995, "R² of 128 neurons", means.at(128, "r2"))
        .atLeast(0.08, "training error of 16 neurons", means.at(16, "train_error"))
        .atMost(0.005, "training error of 64 neurons", means.at(64, "train_error"))
        .atLeast(32, "critical width, at least", critical)
        .atMost(128, "critical width, at most", critical);
  }

  /// The largest step against the direction of a column, over the value before it.
  private static double stepBack(SeedMeans means) {
    double largest = 0;
    for (String column : List.of("test_error", "train_error", "correlation", "correlation_outside"))
      largest = Math.max(largest, stepBack(means, column, 1));
    return Math.max(largest, stepBack(means, "r2", -1));
  }

  private static double stepBack(SeedMeans means, String column, int direction) {
    double largest = 0;
    for (int w = 2 * LEAST; w < means.width(); w *= 2) {
      double before = means.at(w / 2, column), after = means.at(w, column);
      if (direction * after > direction * before)
        largest = Math.max(largest, Math.abs(after - before) / before);
    }
    return largest;
  }
}
