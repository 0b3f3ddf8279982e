// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.similarity.CanonicalCorrelation;
import tacit.measures.similarity.Dissimilarity;
import tacit.measures.similarity.InformationImbalance;
import tacit.measures.similarity.Kernel;
import tacit.measures.similarity.KernelCka;
import tacit.measures.similarity.LinearCka;
import tacit.measures.similarity.NeighborhoodOverlap;
import tacit.measures.similarity.OrthogonalProcrustes;
import tacit.measures.similarity.Pwcca;
import tacit.measures.similarity.RepresentationalDissimilarity;
import tacit.measures.similarity.Svcca;

/// How alike two representations of the same examples are, in the form that is usual of each.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`
///
/// @source the classes that compute them
public enum Likeness implements RepresentationMeasure {
  /// [LinearCka#biased].
  LINEAR_CKA(
      new Facts("linear CKA", Invariance.SIMILARITY, 2),
      Range.SHARE,
      (x, y, on) -> LinearCka.biased(x, y, on).value()),
  /// [LinearCka#debiased].
  DEBIASED_CKA(
      new Facts("linear CKA, debiased", Invariance.SIMILARITY, 4),
      Range.CORRELATION.unrelated(_ -> 0),
      (x, y, on) -> LinearCka.debiased(x, y, on).value()),
  /// [KernelCka#biased] with [Kernel.Rbf] of width 1.
  RBF_CKA(
      new Facts("RBF CKA", Invariance.SIMILARITY, 2),
      Range.SHARE,
      (x, y, on) ->
          new KernelCka(new Kernel.Rbf(1, Kernel.Median.FULL_MATRIX)).biased(x, y, on).value()),
  /// [CanonicalCorrelation#mean].
  MEAN_CCA(
      new Facts("mean CCA", Invariance.AFFINE, 2),
      Range.SHARE,
      (x, y, on) -> CanonicalCorrelation.of(x, y, on).mean()),
  /// [Svcca] with 0.99 of the variance.
  SVCCA(
      new Facts("SVCCA", Invariance.SIMILARITY, 2),
      Range.SHARE,
      (x, y, on) -> Svcca.of(x, y, on).value()),
  /// [Pwcca#byX]; its weights are sums over the neurons of `X`.
  PWCCA(
      new Facts("PWCCA", Invariance.NEURONS, 2),
      Range.SHARE.oneWay(),
      (x, y, on) -> Pwcca.byX(x, y, on).value()),
  /// [OrthogonalProcrustes#angleRadians], a distance.
  PROCRUSTES_ANGLE(
      new Facts("Procrustes angle", Invariance.SIMILARITY, 2),
      new Range(_ -> 0, _ -> Math.PI / 2, _ -> 0, _ -> Double.NaN, true),
      (x, y, on) -> OrthogonalProcrustes.of(x, y, on).angleRadians()),
  /// [RepresentationalDissimilarity#spearman] of Euclidean distances.
  RSA(
      new Facts("RSA", Invariance.SIMILARITY, 3),
      Range.CORRELATION.unrelated(_ -> 0),
      (x, y, on) ->
          RepresentationalDissimilarity.of(x, Dissimilarity.EUCLIDEAN, on)
              .spearman(RepresentationalDissimilarity.of(y, Dissimilarity.EUCLIDEAN, on))),
  /// [NeighborhoodOverlap] of the 30 nearest.
  NEIGHBORHOOD_OVERLAP(
      new Facts("neighborhood overlap", Invariance.SIMILARITY, 31),
      Range.SHARE.unrelated(n -> 30 / (n - 1.0)),
      (x, y, on) -> NeighborhoodOverlap.of(x, y, 30, on).value()),
  /// [InformationImbalance#xToY], small where `X` foretells `Y`.
  INFORMATION_IMBALANCE(
      new Facts("information imbalance", Invariance.SIMILARITY, 3),
      new Range(n -> 2.0 / n, n -> 2 * (n - 1.0) / n, n -> 2.0 / n, _ -> 1, false),
      (x, y, on) -> InformationImbalance.of(x, y, on).xToY());

  private record Facts(String title, Invariance unchangedBy, int fewest) {}

  /// From `least` to `most`; of a representation with itself, and on average of shuffled examples.
  private record Range(
      IntToDoubleFunction least,
      IntToDoubleFunction most,
      IntToDoubleFunction itself,
      IntToDoubleFunction shuffled,
      boolean symmetric) {
    static final Range SHARE = new Range(_ -> 0, _ -> 1, _ -> 1, _ -> Double.NaN, true);
    static final Range CORRELATION = new Range(_ -> -1, _ -> 1, _ -> 1, _ -> Double.NaN, true);

    Range unrelated(IntToDoubleFunction mean) {
      return new Range(least, most, itself, mean, symmetric);
    }

    Range oneWay() {
      return new Range(least, most, itself, shuffled, false);
    }
  }

  private interface Pair {
    double of(Tensor x, Tensor y, Kernels on);
  }

  @SuppressWarnings("ImmutableEnumChecker") // a record of a text and numbers
  private final Facts facts;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Range range;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Pair pair;

  Likeness(Facts facts, Range range, Pair pair) {
    this.facts = facts;
    this.range = range;
    this.pair = pair;
  }

  public double of(Tensor x, Tensor y, Kernels on) {
    return pair.of(x, y, on);
  }

  @Override
  public String title() {
    return facts.title;
  }

  @Override
  public Invariance unchangedBy() {
    return facts.unchangedBy;
  }

  @Override
  public double least(int n) {
    return range.least.applyAsDouble(n);
  }

  /// The most it can be, of `n` examples.
  public double most(int n) {
    return range.most.applyAsDouble(n);
  }

  /// Of a representation with itself.
  public double itself(int n) {
    return range.itself.applyAsDouble(n);
  }

  /// Whether `X, Y` and `Y, X` have one number.
  public boolean symmetric() {
    return range.symmetric;
  }

  @Override
  public int fewest() {
    return facts.fewest;
  }

  /// The mean over all orders of the examples of `Y`, which makes the two unrelated. Empty where it
  /// depends on the data and is on the side of likeness, so that few examples always look alike:
  /// the measure is biased.
  public OptionalDouble unrelated(int n) {
    double mean = range.shuffled.applyAsDouble(n);
    return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }
}
