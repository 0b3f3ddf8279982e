// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.Theorem;

/// The claims on factorizations and on locality.
public final class FactorizationClaims {
  private FactorizationClaims() {}

  public static List<Theorem> all() {
    return Stream.of(factorization(), locality()).flatMap(List::stream).toList();
  }

  /// Factorizations of matrices and tensors, and what gradient flow does to them.
  private static List<Theorem> factorization() {
    return List.of(
        new TreeGradient(),
        new ProductPooling(),
        new ComponentSum(),
        new ComponentForce(),
        new GrowthLaw(),
        new GrowthAnyStart(),
        new GrowthBounds(),
        new BalanceKept(),
        new DescentDrift(),
        new ZeroComponent(),
        new SingularGrowth(),
        new ProductFlow(),
        new CpGrowth(),
        new CpGrowthBounds(),
        new FewComponents(),
        new PruneError(),
        new EndNorm(),
        new OrderFourSpectra(),
        new SeparationByRank(),
        new OneClock(),
        new ComponentEscape(),
        new NormsDiverge(),
        new EntanglementNearWidth());
  }

  /// How far a network looks, and what makes it look farther.
  private static List<Theorem> locality() {
    return List.of(
        new ChangeOfScale(),
        new ChangeThroughOneNumber(),
        new ChangeOfSeparateFields(),
        new ChangeOfMultilinear(),
        new ChangeByDifferences(),
        new SameClassBalance(),
        new PathfinderLabel(),
        new PathfinderApart());
  }
}
