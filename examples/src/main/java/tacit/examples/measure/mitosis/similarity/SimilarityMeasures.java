// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import java.util.List;
import tacit.examples.measure.Measure;

/// The measures of how alike layers are.
public final class SimilarityMeasures {
  private SimilarityMeasures() {}

  public static List<Measure> all() {
    return List.of(
        Alignment.measure(),
        Correlations.cca(),
        Correlations.svcca(),
        Correlations.pwcca(),
        Geometry.procrustes(),
        Geometry.rsa(),
        new OverlapMeasure(),
        Geometry.imbalance());
  }
}
