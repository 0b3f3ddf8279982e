// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.OutputMargins;

/// `margin`: [OutputMargins] as the file has them, on the scale of its logits.
record MarginMeasure() implements Measure {
  @Override
  public String name() {
    return "margin";
  }

  @Override
  public String meaning() {
    return "output margins, the logit of the true class less the best of the others";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(MarginStatistics.QUANTILE);
  }

  @Override
  public String source() {
    return "Koltchinskii & Panchenko 2002, recalled; statistics ours";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    double[] margins = OutputMargins.of(rep.logits(), rep.labels());
    return Finding.of(MarginStatistics.of(MarginDistribution.of(margins), with))
        .samples(name(), margins);
  }
}
