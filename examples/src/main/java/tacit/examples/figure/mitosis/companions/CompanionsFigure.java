// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.companions;

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
import tacit.examples.figure.mitosis.Means;
import tacit.examples.report.Block.Chart;

/// `mitosis/companions`: what other measures of representations say of chunks beside the whole
/// layer.
public final class CompanionsFigure implements Figure {
  static final int CHUNK = 64, WIDTH = 256;
  static final List<Integer> SIZES = List.of(8, 16, 32, CHUNK, 128, WIDTH);
  private static final double DECAY = 0.005;
  private static final int EPOCHS = 80, TESTS = 2_000, SEEDS = 3;

  /// The measures that the independent run told.
  private static final List<String> JUDGED =
      List.of("cka", "overlap", "participation_ratio", "two_nn");

  @Override
  public String id() {
    return "mitosis/companions";
  }

  @Override
  public String title() {
    return "Which measure sees a clone";
  }

  @Override
  public String source() {
    return "Tacit; the measures are those of Kornblith et al. 2019, Facco et al. 2017 and others";
  }

  @Override
  public String caption() {
    return "Random chunks of the last hidden layer of the network of 256 neurons, on 2,000 test images."
        + " Left how like the layer they are, right of how many dimensions their activations seem."
        + " 64 neurons reconstruct 0.99 of the layer, and no measure of the left says so: each asks"
        + " something else. CKA, RSA and Procrustes weigh directions by their variance and allow no"
        + " stretching; neighbors of an image are lost by little noise; the mean canonical"
        + " correlation is 1 for every chunk, since a chunk is a linear image of its layer.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(25) : Duration.ofSeconds(150);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    int draws = quick ? 3 : 10;
    return LongStream.range(at.seed(), at.seed() + (quick ? 1 : SEEDS))
        .mapToObj(seed ->
            new CompanionRun(at.data(), Lesson.IMAGES, TESTS, SIZES, DECAY, EPOCHS, draws, seed))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return CompanionsCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    var verdict =
        Verdict.of(
            "Means over draws and seeds, of which the quick form has one and the full form three:"
                + " CKA with the layer, the overlap of 30 neighbors, the participation ratio and the"
                + " dimension by two neighbors never fall from 8 to 256 neurons; and the dimension"
                + " of 64 neurons is at least 0.85 of the layer's.",
            "Tacit; set from an independent run of a similar protocol, before ours");
    for (String column : JUDGED) {
      verdict =
          verdict.atLeast(
              0, CompanionsCharts.words(column) + ", least rise", leastRise(rows, column));
    }
    return verdict.atLeast(
        0.85,
        "two neighbors: dimension of 64 neurons over the layer's",
        at(rows, CHUNK, "two_nn") / at(rows, WIDTH, "two_nn"));
  }

  private static double leastRise(Table rows, String column) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < SIZES.size(); i++) {
      double rise = at(rows, SIZES.get(i), column) - at(rows, SIZES.get(i - 1), column);
      least = Math.min(least, rise);
    }
    return least;
  }

  static double at(Table rows, int size, String column) {
    return Means.of(rows.where("size", size), column);
  }
}
