// SPDX-License-Identifier: Apache-2.0
package tacit.measures;

import java.util.List;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.BoundOrder;
import tacit.measures.claim.ChanceOverlap;
import tacit.measures.claim.EffectiveSupport;
import tacit.measures.claim.EqualMarginsOfCollapse;
import tacit.measures.claim.LipschitzProduct;
import tacit.measures.claim.MarginArea;
import tacit.measures.claim.MarginBoundHolds;
import tacit.measures.claim.MulticlassBoundHolds;
import tacit.measures.claim.NonVacuousLevel;
import tacit.measures.claim.NormComplexity;
import tacit.measures.claim.OptimalLevel;
import tacit.measures.claim.PowerIteration;
import tacit.measures.claim.PowerOfNorms;
import tacit.measures.claim.RampArea;
import tacit.measures.claim.UnrolledNorm;

/// The claims about measures.
public final class MeasureClaims {
  private MeasureClaims() {}

  public static List<Theorem> all() {
    return List.of(
        new MarginArea(),
        new RampArea(),
        new MarginBoundHolds(),
        new MulticlassBoundHolds(),
        new NormComplexity(),
        new UnrolledNorm(),
        new BoundOrder(),
        new NonVacuousLevel(),
        new OptimalLevel(),
        new PowerIteration(),
        new PowerOfNorms(),
        new LipschitzProduct(),
        new EffectiveSupport(),
        new ChanceOverlap(),
        new EqualMarginsOfCollapse());
  }
}
