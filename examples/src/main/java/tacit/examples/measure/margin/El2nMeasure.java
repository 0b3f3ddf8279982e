// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.Arrays;
import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.boundary.SoftMargin;
import tacit.measures.example.El2n;
import tacit.measures.margin.MarginDistribution;

/// `el2n`: [El2n], how far the probabilities of each sample are from its label.
record El2nMeasure() implements Measure {
  @Override
  public String name() {
    return "el2n";
  }

  @Override
  public String meaning() {
    return "distance of the probabilities from the label, and the cross-entropy, mean over the samples";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS);
  }

  @Override
  public String source() {
    return "Paul, Ganguli & Dziugaite 2021, recalled";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    double[] scores = El2n.of(rep.logits(), rep.labels());
    var sorted = MarginDistribution.of(scores);
    var value =
        Value.named()
            .with("mean", sorted.mean())
            .with("median", sorted.median())
            .with("maximum", sorted.max())
            .with("cross_entropy", crossEntropy(rep));
    return Finding.of(value).samples(name(), scores);
  }

  /// `ln(1 + e^{−s})` of soft margins `s`; where `s` is very negative it is `−s`.
  private static double crossEntropy(RepFile rep) {
    double[] soft = SoftMargin.of(rep.logits(), rep.labels());
    return Arrays.stream(soft)
        .map(s -> Math.max(-s, 0) + Math.log1p(Math.exp(-Math.abs(s))))
        .average()
        .orElseThrow();
  }
}
