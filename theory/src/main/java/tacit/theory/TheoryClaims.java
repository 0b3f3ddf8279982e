// SPDX-License-Identifier: Apache-2.0
package tacit.theory;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.claim.ClosedFormFlow;
import tacit.theory.ntk.claim.DescentToFlow;
import tacit.theory.ntk.claim.DualByIntegral;
import tacit.theory.ntk.claim.DualSlope;
import tacit.theory.ntk.claim.IndependentBranches;
import tacit.theory.ntk.claim.LastLayerPosterior;
import tacit.theory.ntk.claim.LearningRateThreshold;
import tacit.theory.ntk.claim.Linearization;
import tacit.theory.ntk.claim.MomentumEnd;
import tacit.theory.ntk.claim.MonteCarloLimit;
import tacit.theory.ntk.claim.ReluHomogeneity;
import tacit.theory.ntk.claim.TaylorOrder;
import tacit.theory.ntk.claim.ThreeWays;
import tacit.theory.ntk.claim.TrainCovarianceDecay;
import tacit.theory.ntk.claim.VarianceFalls;

/// The claims about infinite width, trainability and tensor factorization.
public final class TheoryClaims {
  private TheoryClaims() {}

  public static List<Theorem> all() {
    return Stream.of(duals(), kernels(), depth(), inference(), finite())
        .flatMap(List::stream)
        .toList();
  }

  /// Dual activations.
  private static List<Theorem> duals() {
    return List.of(new DualSlope(), new DualByIntegral(), new ReluHomogeneity());
  }

  /// Kernels of infinitely wide layers.
  private static List<Theorem> kernels() {
    return List.of();
  }

  /// Mean field, and what depth does to the kernels.
  private static List<Theorem> depth() {
    return List.of();
  }

  /// What infinitely wide networks learn.
  private static List<Theorem> inference() {
    return List.of(
        new ClosedFormFlow(),
        new DescentToFlow(),
        new LearningRateThreshold(),
        new LastLayerPosterior(),
        new TrainCovarianceDecay(),
        new VarianceFalls(),
        new MomentumEnd());
  }

  /// Networks of finite width.
  private static List<Theorem> finite() {
    return List.of(
        new MonteCarloLimit(),
        new IndependentBranches(),
        new ThreeWays(),
        new Linearization(),
        new TaylorOrder());
  }
}
