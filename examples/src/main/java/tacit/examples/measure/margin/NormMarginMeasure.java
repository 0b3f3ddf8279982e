// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.margin.OutputMargins;
import tacit.measures.norm.NormMarginMeasures;

/// `norm-margin`: [NormMarginMeasures], norms of the weights over a low quantile of the margins.
record NormMarginMeasure() implements Measure {
  @Override
  public String name() {
    return "norm-margin";
  }

  @Override
  public String meaning() {
    return "norms of the weights over a low quantile of the output margins, in the forms of a large study of such measures";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS, RepKey.WEIGHTS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(MarginStatistics.QUANTILE);
  }

  @Override
  public String source() {
    return "Dziugaite et al. 2020, from its public code";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var chain = Chain.of(rep);
    double[] q = OutputMargins.of(rep.logits(), rep.labels());
    var found = NormMarginMeasures.of(chain.list(), q, with.get(MarginStatistics.QUANTILE));
    var value =
        Value.named()
            .with("margin", found.gamma())
            .with("inverse_margin", found.inverseMargin())
            .with("log_frobenius_product", found.logFrobeniusProduct())
            .with("log_frobenius_sum", found.logFrobeniusSum())
            .with("log_spectral_product", found.logSpectralProduct())
            .with("log_spectral_from_origin", found.logSpectralFromOrigin())
            .with("log_spectral_sum", found.logSpectralSum())
            .with("frobenius_over_spectral", found.frobeniusOverSpectral())
            .where("path_norm", found::pathNorm);
    return Finding.of(value).warnings(chain.warnings());
  }
}
