// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.time.Duration;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `mitosis/wide-resnet`: chunks of a wide residual network. The full scale is the authors' own
/// network and training, a matter of weeks on two cores; the quick scale a sibling of depth 10.
public final class WideResNetFigure implements Figure {
  @Override
  public String id() {
    return "mitosis/wide-resnet";
  }

  @Override
  public String title() {
    return "Chunks of a wide residual network";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022, figures 3b, 4b and 4e";
  }

  @Override
  public String caption() {
    return "The authors' main network: 28 layers, 512 neurons, no rectifier before the last average,"
        + " 200 epochs of CIFAR-10 with crops and flips. That is the full scale, for a graphics"
        + " card or weeks on two cores, and has never been run here. The quick scale trains a"
        + " sibling of 10 layers and 64 neurons on 2,000 gray images of clothes, 14 × 14 pixels"
        + " large; 64 neurons have room for few clones, so its curves are to be looked at, and"
        + " decide nothing about the paper.";
  }

  /// The full scale is 2.3 · 10¹⁷ operations by count of the multiply-adds, at about 180 · 10⁹ a
  /// second.
  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(30) : Duration.ofDays(15);
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return at.scale() == Scale.QUICK
        ? List.of(new PublishedRun(Net.SMALL_WIDE_RESNET, Protocol.SMALL, at.seed(), at.threads()))
        : List.of(new PublishedRun(Net.WIDE_RESNET, Protocol.AUTHORS, at.seed(), at.threads()));
  }

  @Override
  public List<Chart> charts(Table rows) {
    return PublishedCharts.of(rows, Authors.WIDE_RESNET);
  }

  @Override
  public Verdict verdict(Table rows) {
    var last = LastEpoch.of(rows);
    if (!last.authors()) return PublishedVerdict.ofSibling(last);
    var verdict =
        Verdict.of(
            "After the last epoch the whole network makes no training error, R² of 64, 128 and 256"
                + " neurons is within 0.01 of the authors', and the critical width is 64 or 128, as"
                + " the authors' figure is shaded.",
            "Doimo et al. 2022, figures 4b and 4e; limits by Tacit");
    return PublishedVerdict.ofAuthors(verdict, last, Authors.WIDE_RESNET, 64, 128, 256)
        .atLeast(64, "critical width, at least", last.criticalWidth())
        .atMost(128, "critical width, at most", last.criticalWidth());
  }
}
