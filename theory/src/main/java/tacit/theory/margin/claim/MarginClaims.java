// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.List;
import tacit.autodiff.claim.Theorem;

/// The claims on norms, directions and margins of homogeneous networks in training.
public final class MarginClaims {
  private MarginClaims() {}

  public static List<Theorem> all() {
    return List.of(
        new ScaleFreeMargin(),
        new FoldedNormalization(),
        new ReductionToAll(),
        new LayerEuler(),
        new LayerNormRates(),
        new LayerBalance(),
        new LayerDrift(),
        new DirectionRates(),
        new WeightNormalization(),
        new UnitDirections(),
        new OnePointMargin(),
        new MaxMarginMinNorm(),
        new EqualLayerNorms(),
        new SmoothedMarginRises(),
        new SmoothedMarginBetween(),
        new LossRate(),
        new MinimumRisesAreaFalls(),
        new FrozenNormGrowth(),
        new SquareLossFlow(),
        new TwoMargins(),
        new EqualPull());
  }
}
