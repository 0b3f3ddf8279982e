// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.Optional;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.Value;
import tacit.measures.margin.MarginDistribution;

/// What is told of a list of margins: places of the sorted curve, and its spread.
final class MarginStatistics {
  static final Parameter<Double> QUANTILE =
      Parameter.real(
          "quantile",
          "share of the samples",
          "where the sorted margins are read besides",
          "a number from 0 to 1",
          Optional.of(0.1),
          p -> p >= 0 && p <= 1);

  private MarginStatistics() {}

  static Value of(MarginDistribution margins, Arguments with) {
    return Value.named()
        .with("positive", margins.survival(0))
        .with("minimum", margins.min())
        .with("quantile", margins.quantile(with.get(QUANTILE)))
        .with("median", margins.median())
        .with("mean", margins.mean())
        .with("maximum", margins.max())
        .with("standard_deviation", margins.standardDeviation())
        .with("semi_variance", margins.semiVariance())
        .where("skewness", margins::skewness)
        .where("coefficient_of_variation", margins::coefficientOfVariation)
        .where("gini", margins::gini);
  }
}
