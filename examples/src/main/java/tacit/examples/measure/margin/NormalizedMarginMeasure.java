// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.measures.margin.MarginDistribution;

/// `normalized-margin`: [NormalizedMargins], output margins with the scale of the weights taken
/// out.
record NormalizedMarginMeasure() implements Measure {
  @Override
  public String name() {
    return "normalized-margin";
  }

  @Override
  public String meaning() {
    return "output margins divided by the size of the weights";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS, RepKey.WEIGHTS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Stream.concat(Scale.PARAMETERS.stream(), Stream.of(MarginStatistics.QUANTILE)).toList();
  }

  @Override
  public String source() {
    return "Poggio, Banburski & Liao 2020, recalled; the normalization is our choice";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var scale = Scale.of(rep, with);
    double[] margins = scale.margins(rep);
    var value = MarginStatistics.of(MarginDistribution.of(margins), with);
    return scale.told(Finding.of(value.with("log_scale", scale.log())).samples(name(), margins));
  }
}
