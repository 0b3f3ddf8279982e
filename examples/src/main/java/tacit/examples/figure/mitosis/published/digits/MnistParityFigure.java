// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `mitosis/mnist-parity`: chunks of networks that tell even from odd. The full scale is both of
/// the authors' trainings, hours on two cores; the quick scale small siblings.
public final class MnistParityFigure implements Figure {
  private static final double LEARNED = 0.01, SLACK = 0.01;

  /// One of 2,000 test images may fall otherwise where an output is 0 to seven digits.
  private static final double ONE_IMAGE = 0.0005;

  @Override
  public String id() {
    return "mitosis/mnist-parity";
  }

  @Override
  public String title() {
    return "Chunks of the authors' networks for even and odd";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022, code of their earlier versions";
  }

  @Override
  public String caption() {
    return "Networks of five hidden layers tell even digits from odd ones by 10 components of MNIST:"
        + " the original ones by Adam without decay, the regularized ones with batch normalization"
        + " and decay. The authors' code learns the 10,000 test digits and tests on the others, and"
        + " so do we. It leaves open the width, taken as 512; how components are scaled, here each"
        + " to a deviation of 1; whether Adam sees all digits at once, as here, or 256 and with a"
        + " decay; and which rate, decay and number of epochs the regularized ones had, taken as"
        + " 0.001, 0.03 and one cycle of 5,000. That is the full scale, hours on two cores, and has"
        + " never been run here. The quick scale has siblings of 128 neurons that learn 1,000 images"
        + " of clothes by larger steps; its curves are to be looked at, and decide nothing about the"
        + " paper.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  /// The full scale is 2 · 10¹⁵ operations by count of the multiply-adds, at about 80 · 10⁹ a
  /// second in layers as small as these.
  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(10) : Duration.ofHours(7);
  }

  @Override
  public boolean alone() {
    return true;
  }

  /// The full scale is of MNIST, whatever the data of the quick one.
  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return Arrays.stream(Kind.values())
        .map(kind -> new DigitRun(kind, protocol(kind, at), at.seed(), at.threads()))
        .toList();
  }

  private static DigitProtocol protocol(Kind kind, Setting at) {
    if (at.scale() == Scale.QUICK) return DigitProtocol.small(at.data(), kind);
    return kind == Kind.ORIGINAL ? DigitProtocol.ORIGINAL : DigitProtocol.REGULARIZED;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return MnistParityCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    var verdict =
        Verdict.of(
            "What must hold of any such network: it has learned its images, with at most 0.01 of"
                + " them wrong; the readout of its last hidden layer answers as the network does,"
                + " but for one image in 2,000; and with the size of chunks errors fall and R²"
                + " rises, with steps back of at most 0.01. No numbers of the authors are known to"
                + " us for this task; none are judged.",
            "Tacit");
    for (Kind kind : Kind.values()) {
      var of = new OneKind(rows.where("kind", kind.word()));
      verdict =
          verdict
              .atMost(LEARNED, kind.word() + ": training error", of.whole("train_error"))
              .atMost(ONE_IMAGE, kind.word() + ": readout's error less the network's", of.apart())
              .atMost(SLACK, kind.word() + ": largest step back", of.back());
    }
    return verdict;
  }
}
