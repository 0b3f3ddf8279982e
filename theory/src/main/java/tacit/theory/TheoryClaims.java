// SPDX-License-Identifier: Apache-2.0
package tacit.theory;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.Theorem;
import tacit.theory.htf.claim.BalanceKept;
import tacit.theory.htf.claim.ChangeByDifferences;
import tacit.theory.htf.claim.ChangeOfMultilinear;
import tacit.theory.htf.claim.ChangeOfScale;
import tacit.theory.htf.claim.ChangeOfSeparateFields;
import tacit.theory.htf.claim.ChangeThroughOneNumber;
import tacit.theory.htf.claim.ComponentEscape;
import tacit.theory.htf.claim.ComponentForce;
import tacit.theory.htf.claim.ComponentSum;
import tacit.theory.htf.claim.CpGrowth;
import tacit.theory.htf.claim.CpGrowthBounds;
import tacit.theory.htf.claim.DescentDrift;
import tacit.theory.htf.claim.EndNorm;
import tacit.theory.htf.claim.EntanglementNearWidth;
import tacit.theory.htf.claim.FewComponents;
import tacit.theory.htf.claim.GrowthAnyStart;
import tacit.theory.htf.claim.GrowthBounds;
import tacit.theory.htf.claim.GrowthLaw;
import tacit.theory.htf.claim.NormsDiverge;
import tacit.theory.htf.claim.OneClock;
import tacit.theory.htf.claim.OrderFourSpectra;
import tacit.theory.htf.claim.PathfinderApart;
import tacit.theory.htf.claim.PathfinderLabel;
import tacit.theory.htf.claim.ProductFlow;
import tacit.theory.htf.claim.ProductPooling;
import tacit.theory.htf.claim.PruneError;
import tacit.theory.htf.claim.SameClassBalance;
import tacit.theory.htf.claim.SeparationByRank;
import tacit.theory.htf.claim.SingularGrowth;
import tacit.theory.htf.claim.TreeGradient;
import tacit.theory.htf.claim.ZeroComponent;
import tacit.theory.margin.claim.DirectionRates;
import tacit.theory.margin.claim.EqualLayerNorms;
import tacit.theory.margin.claim.EqualPull;
import tacit.theory.margin.claim.FoldedNormalization;
import tacit.theory.margin.claim.FrozenNormGrowth;
import tacit.theory.margin.claim.LayerBalance;
import tacit.theory.margin.claim.LayerDrift;
import tacit.theory.margin.claim.LayerEuler;
import tacit.theory.margin.claim.LayerNormRates;
import tacit.theory.margin.claim.LossRate;
import tacit.theory.margin.claim.MaxMarginMinNorm;
import tacit.theory.margin.claim.MinimumRisesAreaFalls;
import tacit.theory.margin.claim.OnePointMargin;
import tacit.theory.margin.claim.ReductionToAll;
import tacit.theory.margin.claim.ScaleFreeMargin;
import tacit.theory.margin.claim.SmoothedMarginBetween;
import tacit.theory.margin.claim.SmoothedMarginRises;
import tacit.theory.margin.claim.SquareLossFlow;
import tacit.theory.margin.claim.TwoMargins;
import tacit.theory.margin.claim.UnitDirections;
import tacit.theory.margin.claim.WeightNormalization;
import tacit.theory.ntk.claim.BlocksOfKernels;
import tacit.theory.ntk.claim.ChaoticConstant;
import tacit.theory.ntk.claim.ClosedFormFlow;
import tacit.theory.ntk.claim.CorrelationDepth;
import tacit.theory.ntk.claim.CorrelationSlope;
import tacit.theory.ntk.claim.CovarianceCondition;
import tacit.theory.ntk.claim.CriticalCondition;
import tacit.theory.ntk.claim.CriticalLogarithm;
import tacit.theory.ntk.claim.DescentToFlow;
import tacit.theory.ntk.claim.DeviationDigits;
import tacit.theory.ntk.claim.DiagonalLayout;
import tacit.theory.ntk.claim.DropoutBeforeReadout;
import tacit.theory.ntk.claim.DropoutDiagonal;
import tacit.theory.ntk.claim.DropoutEverywhere;
import tacit.theory.ntk.claim.DualByIntegral;
import tacit.theory.ntk.claim.DualSlope;
import tacit.theory.ntk.claim.ErfCriticalCurve;
import tacit.theory.ntk.claim.FixedPoints;
import tacit.theory.ntk.claim.FlatLimit;
import tacit.theory.ntk.claim.IndependentBranches;
import tacit.theory.ntk.claim.KernelRecursion;
import tacit.theory.ntk.claim.LastLayerPosterior;
import tacit.theory.ntk.claim.LayerNormScale;
import tacit.theory.ntk.claim.LearningRateDepth;
import tacit.theory.ntk.claim.LearningRateThreshold;
import tacit.theory.ntk.claim.Linearization;
import tacit.theory.ntk.claim.MomentumEnd;
import tacit.theory.ntk.claim.MonteCarloLimit;
import tacit.theory.ntk.claim.NtkDiagonal;
import tacit.theory.ntk.claim.OnePixelImages;
import tacit.theory.ntk.claim.OrderedGap;
import tacit.theory.ntk.claim.OrderedLimit;
import tacit.theory.ntk.claim.PooledCondition;
import tacit.theory.ntk.claim.PositiveKernels;
import tacit.theory.ntk.claim.ReluCritical;
import tacit.theory.ntk.claim.ReluHomogeneity;
import tacit.theory.ntk.claim.ReluOrderedGap;
import tacit.theory.ntk.claim.ResidualCondition;
import tacit.theory.ntk.claim.RotationInvariance;
import tacit.theory.ntk.claim.TaylorOrder;
import tacit.theory.ntk.claim.ThreeWays;
import tacit.theory.ntk.claim.TrainCovarianceDecay;
import tacit.theory.ntk.claim.UnequalNorms;
import tacit.theory.ntk.claim.VarianceFalls;

/// The claims about infinite width, trainability and tensor factorization.
public final class TheoryClaims {
  private TheoryClaims() {}

  public static List<Theorem> all() {
    return Stream.of(
            duals(),
            kernels(),
            depth(),
            inference(),
            finite(),
            factorization(),
            locality(),
            margins())
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

  /// Norms, directions and margins of homogeneous networks in training.
  private static List<Theorem> margins() {
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
