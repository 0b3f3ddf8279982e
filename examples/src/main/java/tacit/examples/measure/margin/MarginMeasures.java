// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import tacit.examples.measure.Measure;

/// The measures of margins.
public final class MarginMeasures {
  private MarginMeasures() {}

  public static List<Measure> all() {
    return List.of(
        new MarginMeasure(),
        new NormalizedMarginMeasure(),
        new MarginAreaMeasure(),
        new MarginBoundMeasure(),
        new GradientMassMeasure(),
        new El2nMeasure(),
        new BoundaryDistanceMeasure(),
        new NeuralCollapseMeasure(),
        new SpectralComplexityMeasure(),
        new NormMarginMeasure());
  }
}
