// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Svd;

/// How far one representation is from the other after the best rotation or reflection:
///
/// ```text
/// d²          min_Q ‖X̃ Q − Ỹ‖² = ‖X̃‖² + ‖Ỹ‖² − 2 ‖X̃ᵀ Ỹ‖_*,   Q = U Vᵀ of X̃ᵀ Ỹ = U Σ Vᵀ
/// normalized  the same of X̃/‖X̃‖ and Ỹ/‖Ỹ‖, 2 − 2 cos θ
/// angle       θ = arccos(‖X̃ᵀ Ỹ‖_* / (‖X̃‖ ‖Ỹ‖))
/// ```
///
/// The narrower matrix gets columns of zeros. Distances are measured after turning, not as
/// differences of the large terms above, so small ones are right too. `√d²`, `√normalized` and the
/// angle are metrics between shapes.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`, `Q: (m, m)`, `m = max(d, e)`
/// - Ranges: `d² ≥ 0`, normalized from 0 to 2, angle from 0 to `π/2`
/// - Unchanged by: a rotation or reflection and a shift of either; all but `d²` by a scale of
///   either
///
/// @param nuclearNorm `‖X̃ᵀ Ỹ‖_*`, the sum of singular values
/// @param squaredDistance `d²`
/// @param normalized of matrices of length one
/// @param rotation `Q`, `Qᵀ Q = I`, its determinant 1 or −1
/// @source Schönemann 1966; Williams et al. 2021 (the angle)
public record OrthogonalProcrustes(
    double nuclearNorm, double squaredDistance, double normalized, Tensor rotation) {
  private static final String NAME = "procrustes";

  public static OrthogonalProcrustes of(Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    Matrix a = Representation.of(NAME, "x", x, 2).centered();
    Matrix b = Representation.of(NAME, "y", y, 2).centered();
    int width = Math.max(a.d(), b.d());
    a = a.columns(width);
    b = b.columns(width);
    Svd svd = Svd.of(a.transposedTimes(b, on).tensor());
    Matrix rotation = Matrix.of(svd.u()).times(Matrix.of(svd.v()).transposed(), on);
    double nuclear = 0;
    for (double sigma : svd.sigma().toDoubles()) nuclear += sigma;
    Matrix turned = a.times(rotation, on);
    return new OrthogonalProcrustes(
        nuclear,
        turned.distance(1, b, 1),
        turned.distance(1 / Math.sqrt(a.square()), b, 1 / Math.sqrt(b.square())),
        rotation.tensor());
  }

  /// `cos θ`, from 0 to 1.
  public double cosine() {
    return 1 - normalized / 2;
  }

  /// `θ = 2 arcsin(√normalized / 2)`, which is as exact near 0 as elsewhere.
  public double angleRadians() {
    return 2 * Math.asin(Math.min(Math.sqrt(normalized) / 2, Math.sqrt(0.5)));
  }
}
