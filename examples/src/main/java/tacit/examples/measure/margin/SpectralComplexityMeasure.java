// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.norm.SpectralComplexity;

/// `spectral-complexity`: [SpectralComplexity] with references 0 and Lipschitz constants 1.
record SpectralComplexityMeasure() implements Measure {
  @Override
  public String name() {
    return "spectral-complexity";
  }

  @Override
  public String meaning() {
    return "product of the spectral norms times how far the rows reach beyond them, from zero weights and for activations of slope at most 1";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.WEIGHTS);
  }

  @Override
  public String source() {
    return "Bartlett, Foster & Telgarsky 2017, Theorem 1.1, recalled";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var chain = Chain.of(rep);
    var found = SpectralComplexity.of(chain.list());
    var names = List.copyOf(chain.weights().keySet());
    var value = Value.named().with("logarithm", found.log()).where("complexity", found::value);
    var finding = Finding.of(value).warnings(chain.warnings());
    for (int k = 0; k < names.size(); k++) {
      finding =
          finding.layer(
              names.get(k),
              Value.named()
                  .with("spectral", found.spectralNorms().get(k))
                  .with("row_sum", found.rowSums().get(k)));
    }
    return finding;
  }
}
