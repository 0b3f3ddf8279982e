// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.List;
import tacit.autodiff.claim.Theorem;

/// The claims on chunks of a layer and on the measures beside them, in the order of the book.
public final class MitosisClaims {
  private MitosisClaims() {}

  public static List<Theorem> all() {
    return List.of(
        new ChunkSum(),
        new RescaledLogits(),
        new RescaledAnswers(),
        new ScatterRegression(),
        new ShareOfSpan(),
        new NestedChunks(),
        new ChunkRank(),
        new CorrelationShare(),
        new CorrelationFloor(),
        new MeanLogits(),
        new LossParts(),
        new CkaInvariance(),
        new HsicForms(),
        new UnrelatedLayers(),
        new CanonicalInvariance(),
        new ProcrustesAngle(),
        new ParetoLaw(),
        new ParetoUnbiased(),
        new FirstNeighbors(),
        new IsotropicDimension());
  }
}
