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

/// `mitosis/width`: chunks of one size out of narrower and wider networks.
public final class WidthFigure implements Figure {
  /// The widest first, as it takes longest.
  static final int[] WIDTHS = {512, 256, 128, 64};

  static final int SMALL = 32, LARGE = 64;

  @Override
  public String id() {
    return "mitosis/width";
  }

  @Override
  public String title() {
    return "Wider networks have more clones, not other ones";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022; widths and limits are ours";
  }

  @Override
  public String caption() {
    return "Networks of 64 to 512 neurons a layer learn the same images. A chunk of 64 neurons"
        + " answers and knows as much whether it is taken from 128 or from 512: what widening adds"
        + " is more of the same. The mean residual correlation as the paper defines it grows with"
        + " the width all the same, since the chunk's own neurons, of which nothing is left, count"
        + " with weight; over the neurons outside alone it does not.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(20) : Duration.ofSeconds(85);
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
    double decay = ChunksFigure.DECAY;
    int epochs = ChunksFigure.EPOCHS;
    return Arrays.stream(WIDTHS)
        .mapToObj(width -> new ChunkRun(data, Lesson.IMAGES, width, decay, epochs, draws, seed));
  }

  /// The means of the networks of one width.
  static SeedMeans means(Table rows, int width) {
    return new SeedMeans(rows.where("width", width));
  }

  /// Widths in which a chunk of the size is not all, ascending.
  static int[] wider(int size) {
    return Arrays.stream(WIDTHS).filter(width -> width > size).sorted().toArray();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return WidthCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of(
            "Means over seeds, of which the quick form has one and the full form three. Chunks of 32"
                + " neurons out of 64 to 512, and of 64 out of 128 to 512: between the widths the"
                + " test error differs by at most 0.03 and R² by 0.01. Of chunks of 64 neurons the"
                + " mean residual correlation outside the chunk differs by at most 0.02, and the one"
                + " over all neurons rises with every width.",
            "Tacit; limits set from an independent run of the same protocol, before ours")
        .atMost(0.03, "32 neurons: spread of the test error", spread(rows, SMALL, "test_error"))
        .atMost(0.01, "32 neurons: spread of R²", spread(rows, SMALL, "r2"))
        .atMost(0.03, "64 neurons: spread of the test error", spread(rows, LARGE, "test_error"))
        .atMost(0.01, "64 neurons: spread of R²", spread(rows, LARGE, "r2"))
        .atMost(
            0.02, "64 neurons: spread of MC outside", spread(rows, LARGE, "correlation_outside"))
        .above(0, "64 neurons: smallest rise of MC with the width", rise(rows));
  }

  private static double[] values(Table rows, int size, String column) {
    return Arrays.stream(wider(size))
        .mapToDouble(width -> means(rows, width).at(size, column))
        .toArray();
  }

  private static double spread(Table rows, int size, String column) {
    var values = Arrays.stream(values(rows, size, column)).summaryStatistics();
    return values.getMax() - values.getMin();
  }

  private static double rise(Table rows) {
    double[] values = values(rows, LARGE, "correlation");
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < values.length; i++)
      smallest = Math.min(smallest, values[i] - values[i - 1]);
    return smallest;
  }
}
