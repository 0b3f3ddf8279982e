// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.List;
import tacit.examples.measure.Measure;

/// The measures of intraclass clustering, and those that they are compared with.
public final class IntraclassMeasures {
  private IntraclassMeasures() {}

  public static List<Measure> all() {
    return List.of(
        new InterpolationMeasure(),
        new SelectivityMeasure(),
        new SilhouetteMeasure(),
        new VarianceRatioMeasure(),
        new DistanceSpreadMeasure(),
        new ComplexityMeasure());
  }
}
