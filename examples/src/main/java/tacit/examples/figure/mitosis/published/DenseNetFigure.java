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

/// `mitosis/dense-net`: chunks of a densely connected network. The full scale is the authors' own
/// network, a matter of weeks on two cores; the quick scale a sibling of depth 16.
public final class DenseNetFigure implements Figure {
  @Override
  public String id() {
    return "mitosis/dense-net";
  }

  @Override
  public String title() {
    return "Chunks of a densely connected network";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022, figures for the reviewers";
  }

  @Override
  public String caption() {
    return "The authors' second network: densely connected, 40 layers, 1408 neurons, 200 epochs of"
        + " CIFAR-10. Its learning rate and weight decay are not in the released code; those of the"
        + " wide residual network are taken. That is the full scale, for a graphics card or weeks"
        + " on two cores, and has never been run here. The quick scale trains a sibling of 16 layers"
        + " and 64 neurons on 2,000 gray images of clothes, 14 × 14 pixels large; 64 neurons have"
        + " room for few clones, so its curves are to be looked at, and decide nothing about the"
        + " paper.";
  }

  /// The full scale is 4.9 · 10¹⁷ operations by count of the multiply-adds, at about 130 · 10⁹ a
  /// second.
  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(60) : Duration.ofDays(45);
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
        ? List.of(new PublishedRun(Net.SMALL_DENSE_NET, Protocol.SMALL, at.seed(), at.threads()))
        : List.of(new PublishedRun(Net.DENSE_NET, Protocol.AUTHORS, at.seed(), at.threads()));
  }

  @Override
  public List<Chart> charts(Table rows) {
    return PublishedCharts.of(rows, Authors.DENSE_NET);
  }

  @Override
  public Verdict verdict(Table rows) {
    var last = LastEpoch.of(rows);
    if (!last.authors()) return PublishedVerdict.ofSibling(last);
    var verdict =
        Verdict.of(
            "After the last epoch the whole network makes no training error, and R² of 88, 176 and"
                + " 352 neurons is within 0.01 of the authors'.",
            "Doimo et al. 2022, a figure for the reviewers; limits by Tacit");
    return PublishedVerdict.ofAuthors(verdict, last, Authors.DENSE_NET, 88, 176, 352);
  }
}
