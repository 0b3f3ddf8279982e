// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.report.Block.Chart;

/// `mitosis/decay`: how fast the test error of chunks nears that of an ensemble of wide networks as
/// they grow, and that of whole networks as they widen.
public final class DecayFigure implements Figure {
  /// From here on chunks are taken for clones.
  static final int CLONE = 64;

  private static final List<Integer> WIDTHS = List.of(256, 128, 64, 32, 16, 8);
  private static final double DECAY = 0.005;
  private static final int EPOCHS = 80, MEMBERS = 8, FEW = 4, SMALL = 16;

  @Override
  public String id() {
    return "mitosis/decay";
  }

  @Override
  public String title() {
    return "How fast more neurons help";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022, figure 3, at the size of a laptop";
  }

  @Override
  public String caption() {
    return "If chunks differ from each other by independent noise alone, their error nears that of"
        + " many of them together like a power of their size; the paper draws the line w^(−1/2). Drawn"
        + " is by how much the test error of random chunks of a network of 256 neurons a layer, and"
        + " of whole networks of that many, exceeds that of all networks of 256 together. Chunks too"
        + " small for clones are far worse than networks of their size; from 64 neurons on they are"
        + " nearly as good, though no one ever trained them alone.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(15) : Duration.ofSeconds(50);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    int members = quick ? FEW : MEMBERS, draws = quick ? 40 : 100, fits = quick ? 5 : 40;
    return WIDTHS.stream()
        .map(width -> {
          var family =
              new Family(at.data(), Lesson.IMAGES, width, DECAY, EPOCHS, members, at.seed());
          int chunked = width.equals(WIDTHS.getFirst()) ? quick ? 1 : 3 : 0;
          return new DecayRun(family, chunked, draws, fits);
        })
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return DecayCharts.of(new Excess(rows));
  }

  @Override
  public Verdict verdict(Table rows) {
    var excess = new Excess(rows);
    double worst =
        IntStream.iterate(CLONE, w -> w <= excess.widest(), w -> 2 * w)
            .mapToDouble(w -> excess.ofChunks(w) / excess.ofNetworks(w))
            .max()
            .orElseThrow();
    return Verdict.of(
            "The limit is the error of eight networks of 256 neurons together (in the quick form of"
                + " four), by summed logits. From 64 to 256 neurons the excess of chunks over it falls"
                + " like a power from −0.9 to −0.3 (0 stands for an error that is not above the"
                + " limit). With 16 neurons it is at least 3 times that of networks as wide, from 64"
                + " on at most 2 times; and wider networks err less (Spearman).",
            "Tacit; limits set from an independent run of the same protocol, before ours")
        .atLeast(-0.9, "power of the excess from 64 neurons on, at least", excess.exponent(CLONE))
        .atMost(-0.3, "power of the excess from 64 neurons on, at most", excess.exponent(CLONE))
        .atLeast(
            3,
            "excess of chunks over that of networks, 16 neurons",
            excess.ofChunks(SMALL) / excess.ofNetworks(SMALL))
        .atMost(2, "excess of chunks over that of networks, worst from 64 on", worst)
        .atMost(-0.8, "rank correlation of width and error of networks", excess.trend());
  }
}
