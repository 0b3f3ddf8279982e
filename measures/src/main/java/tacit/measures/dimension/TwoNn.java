// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Dimension from the two nearest neighbors: where the density is about constant over them,
///
/// ```text
/// μᵢ = r_{i,2} / r_{i,1},   F(μ) = 1 − μ^{−d}
/// ```
///
/// whatever the density is, so only the ratios are used. A boundary lowers the estimate.
///
/// - Shapes: `x: (n, d)`, at least 3 rows that differ
///
/// @param ratios the `μᵢ`, with every estimate of `d` from them
/// @param scale mean of `(r₁ + r₂)/2`: the distance at which this dimension was seen
/// @param duplicates rows left out because they equal another
/// @source Facco, d'Errico, Rodriguez & Laio 2017, Estimating the intrinsic dimension of datasets
///   by a minimal neighborhood information
public record TwoNn(ParetoRatios ratios, double scale, int duplicates) {
  private static final double FRACTION = 0.9;

  public static TwoNn of(Tensor x, Kernels on) {
    return of(NearestDistances.of(x, 2, on));
  }

  public static TwoNn of(NearestDistances near) {
    near.require("two nn", 2);
    return new TwoNn(
        ParetoRatios.ofLogs(near.logRatios(1, 2)), near.scale(1, 2), near.duplicates());
  }

  /// The line through the smallest 90 % of the ratios.
  public double value() {
    return ratios.line(FRACTION);
  }

  public double standardError() {
    return ratios.standardError();
  }
}
