// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import java.util.Optional;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.measures.margin.NormalizedMargins;
import tacit.measures.margin.OutputMargins;
import tacit.measures.norm.MarginNormalization;
import tacit.measures.norm.MarginScales;
import tacit.measures.norm.SpectralComplexity;

/// What output margins of a file are divided by, as chosen.
record Scale(Chain chain, MarginNormalization by, double log) {
  private static final Parameter<MarginNormalization> NORMALIZATION =
      Parameter.word(
          "normalization",
          "what output margins are divided by",
          MarginNormalization.FROBENIUS_PRODUCT);
  static final Parameter<Double> INPUT_NORM =
      Parameter.real(
          "input-norm",
          "",
          "root of the sum of squares of all inputs, which the file has not",
          "a number above 0",
          Optional.empty(),
          x -> x > 0);
  static final List<Parameter<?>> PARAMETERS = List.of(NORMALIZATION, INPUT_NORM);

  static Scale of(RepFile rep, Arguments with) {
    var chain = Chain.of(rep);
    var by = with.get(NORMALIZATION);
    double log =
        by == MarginNormalization.SPECTRAL_COMPLEXITY
            ? SpectralComplexity.of(chain.list()).log()
                + Math.log(
                    inputNorm("normalization=spectral-complexity ", with) / rep.labels().size())
            : MarginScales.of(chain.list(), by);
    return new Scale(chain, by, log);
  }

  /// Which the file cannot tell, as it has no inputs.
  ///
  /// @param whose what the message begins with, and a blank
  static double inputNorm(String whose, Arguments with) {
    return with.find(INPUT_NORM)
        .orElseThrow(() ->
            new IllegalArgumentException(
                whose
                    + "needs --params input-norm=X, the root of the sum of squares of all inputs, which the file has not"));
  }

  double[] margins(RepFile rep) {
    return NormalizedMargins.of(OutputMargins.of(rep.logits(), rep.labels()), log);
  }

  /// The finding with the norms that the scale is made of, and what the file does not tell.
  Finding told(Finding finding) {
    var norms = chain.norms();
    return switch (by) {
      case NONE -> finding;
      case FROBENIUS_PRODUCT, PARAMETER_NORM_POWER ->
          chain.told(finding, "frobenius", norms.frobenius()).warnings(chain.warnings());
      case SPECTRAL_PRODUCT, SPECTRAL_COMPLEXITY ->
          chain.told(finding, "spectral", norms.kernelSpectral()).warnings(chain.warnings());
      case PATH_NORM -> finding.warnings(chain.warnings());
    };
  }
}
