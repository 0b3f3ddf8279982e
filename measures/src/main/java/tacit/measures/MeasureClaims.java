// SPDX-License-Identifier: Apache-2.0
package tacit.measures;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.BoundOrder;
import tacit.measures.claim.ChanceOverlap;
import tacit.measures.claim.ChanceSpread;
import tacit.measures.claim.CosineRange;
import tacit.measures.claim.EffectiveSupport;
import tacit.measures.claim.EqualMarginsOfCollapse;
import tacit.measures.claim.InformationRange;
import tacit.measures.claim.LayerUnits;
import tacit.measures.claim.LipschitzProduct;
import tacit.measures.claim.MarginArea;
import tacit.measures.claim.MarginBoundHolds;
import tacit.measures.claim.MulticlassBoundHolds;
import tacit.measures.claim.NeuronUnits;
import tacit.measures.claim.NonVacuousLevel;
import tacit.measures.claim.NormComplexity;
import tacit.measures.claim.OptimalLevel;
import tacit.measures.claim.OrderAlone;
import tacit.measures.claim.PathSum;
import tacit.measures.claim.PooledRectifier;
import tacit.measures.claim.PowerIteration;
import tacit.measures.claim.PowerOfNorms;
import tacit.measures.claim.RampArea;
import tacit.measures.claim.SegmentEnds;
import tacit.measures.claim.ShuffledFloor;
import tacit.measures.claim.StreamedSums;
import tacit.measures.claim.SubclassGap;
import tacit.measures.claim.TotalVariance;
import tacit.measures.claim.UnrolledNorm;
import tacit.measures.claim.VarianceRatioBound;
import tacit.measures.claim.mitosis.MitosisClaims;

/// The claims about measures; those on clones have a list of their own.
public final class MeasureClaims {
  private MeasureClaims() {}

  public static List<Theorem> all() {
    return Stream.of(earlier(), MitosisClaims.all()).flatMap(List::stream).toList();
  }

  private static List<Theorem> earlier() {
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
        new EqualMarginsOfCollapse(),
        new NeuronUnits(),
        new LayerUnits(),
        new TotalVariance(),
        new VarianceRatioBound(),
        new SubclassGap(),
        new PooledRectifier(),
        new CosineRange(),
        new SegmentEnds(),
        new OrderAlone(),
        new ChanceSpread(),
        new InformationRange(),
        new PathSum(),
        new ShuffledFloor(),
        new StreamedSums());
  }
}
