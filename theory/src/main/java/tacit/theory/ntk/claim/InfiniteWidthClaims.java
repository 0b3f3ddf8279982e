// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.Theorem;

/// The claims on networks of infinite width, and on how finite ones come near them.
public final class InfiniteWidthClaims {
  private InfiniteWidthClaims() {}

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
    return List.of(
        new KernelRecursion(),
        new PositiveKernels(),
        new RotationInvariance(),
        new DiagonalLayout(),
        new OnePixelImages(),
        new BlocksOfKernels(),
        new LayerNormScale(),
        new DropoutDiagonal());
  }

  /// Mean field, and what depth does to the kernels.
  private static List<Theorem> depth() {
    return List.of(
        new FixedPoints(),
        new ErfCriticalCurve(),
        new CorrelationSlope(),
        new CorrelationDepth(),
        new NtkDiagonal(),
        new OrderedGap(),
        new ReluOrderedGap(),
        new CriticalLogarithm(),
        new CriticalCondition(),
        new ReluCritical(),
        new PooledCondition(),
        new ChaoticConstant(),
        new OrderedLimit(),
        new CovarianceCondition(),
        new UnequalNorms(),
        new LearningRateDepth(),
        new DropoutBeforeReadout(),
        new DropoutEverywhere(),
        new FlatLimit(),
        new ResidualCondition(),
        new DeviationDigits());
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
