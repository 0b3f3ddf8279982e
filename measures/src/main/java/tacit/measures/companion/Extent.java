// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.dimension.Gride;
import tacit.measures.dimension.LevinaBickel;
import tacit.measures.dimension.SpectralDimension;
import tacit.measures.dimension.TwoNn;

/// How many numbers tell where an example is, in one representation, in the form that is usual of
/// each measure.
///
/// Spectra see flat sheets, and are at most as many as there are neurons; distances to neighbors
/// see curved ones, and have no upper end.
///
/// - Shapes: `X: (n, d)`
///
/// @source the classes that compute them
public enum Extent implements RepresentationMeasure {
  /// [SpectralDimension#participationRatio].
  PARTICIPATION_RATIO(
      "participation ratio", true, 2, (x, on) -> SpectralDimension.of(x, on).participationRatio()),
  /// [SpectralDimension#entropyRank].
  ENTROPY_RANK("entropy rank", true, 2, (x, on) -> SpectralDimension.of(x, on).entropyRank()),
  /// [SpectralDimension#effectiveRank].
  EFFECTIVE_RANK("effective rank", true, 2, (x, on) -> SpectralDimension.of(x, on).effectiveRank()),
  /// [SpectralDimension#stableRank].
  STABLE_RANK("stable rank", true, 2, (x, on) -> SpectralDimension.of(x, on).stableRank()),
  /// [TwoNn], the line.
  TWO_NN("TwoNN", false, 3, (x, on) -> TwoNn.of(x, on).value()),
  /// [LevinaBickel#unbiased] of 20 neighbors.
  LEVINA_BICKEL("Levina–Bickel", false, 21, (x, on) -> LevinaBickel.of(x, 20, on).unbiased()),
  /// [Gride] of neighbors 2 and 4.
  GRIDE("Gride", false, 5, (x, on) -> Gride.of(x, 2, on).value());

  private interface One {
    double of(Tensor x, Kernels on);
  }

  private final String title;
  private final boolean spectral;
  private final int fewest;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final One one;

  Extent(String title, boolean spectral, int fewest, One one) {
    this.title = title;
    this.spectral = spectral;
    this.fewest = fewest;
    this.one = one;
  }

  public double of(Tensor x, Kernels on) {
    return one.of(x, on);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Invariance unchangedBy() {
    return Invariance.SIMILARITY;
  }

  /// 1 of spectra, else 0.
  @Override
  public double least(int n) {
    return spectral ? 1 : 0;
  }

  /// The most it can be, of `n` examples and `d` neurons.
  public double most(int n, int d) {
    return spectral ? Math.min(n - 1, d) : Double.POSITIVE_INFINITY;
  }

  /// Whether it reads a spectrum, not distances to neighbors.
  public boolean spectral() {
    return spectral;
  }

  @Override
  public int fewest() {
    return fewest;
  }
}
