// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.linalg.Svd;

/// Singular value decomposition of a centered representation, `X̃ = U Σ Vᵀ`, down to its rank: the
/// count of `σ > 10⁻¹⁰ σ₁`.
///
/// A tall matrix is made triangular first, which leaves a small one to decompose; neurons that
/// never change are left out before, for they would make columns dependent.
///
/// - Shapes: `X̃: (n, d)`, `U: (n, r)`, `σ: (r)`, `V: (d, r)`
final class PrincipalDirections {
  private static final double RANK_FLOOR = 1e-10;

  private final Matrix u;
  private final double[] sigma;
  private final Matrix v;

  private PrincipalDirections(Matrix u, double[] sigma, Matrix v) {
    this.u = u;
    this.sigma = sigma;
    this.v = v;
  }

  /// Of a representation as it is; it is centered here.
  static PrincipalDirections of(Matrix x, Kernels on) {
    Matrix centered = x.centered();
    int[] alive = centered.changing();
    if (alive.length == x.d()) return ofCentered(centered, on);
    PrincipalDirections some = ofCentered(centered.columns(alive), on);
    return new PrincipalDirections(some.u, some.sigma, some.v.atRows(alive, x.d()));
  }

  private static PrincipalDirections ofCentered(Matrix centered, Kernels on) {
    if (centered.n() <= centered.d()) return of(Svd.of(centered.tensor()));
    Qr qr = Qr.of(centered.tensor(), on);
    PrincipalDirections small = of(Svd.of(qr.r()));
    return new PrincipalDirections(Matrix.of(qr.q()).times(small.u, on), small.sigma, small.v);
  }

  private static PrincipalDirections of(Svd svd) {
    double[] sigma = svd.sigma().toDoubles();
    int rank = 0;
    while (rank < sigma.length && sigma[rank] > RANK_FLOOR * sigma[0]) rank++;
    return new PrincipalDirections(
        Matrix.of(svd.u()).columns(rank),
        Arrays.copyOf(sigma, rank),
        Matrix.of(svd.v()).columns(rank));
  }

  /// The `count` of largest `σ`.
  PrincipalDirections first(int count) {
    return new PrincipalDirections(u.columns(count), Arrays.copyOf(sigma, count), v.columns(count));
  }

  int rank() {
    return sigma.length;
  }

  int examples() {
    return u.n();
  }

  /// An orthonormal basis of what the neurons span, `U`.
  Matrix basis() {
    return u;
  }

  double[] sigma() {
    return sigma.clone();
  }

  /// `Σ Vᵀ`: the neurons in that basis, `(r, d)`.
  Matrix neurons() {
    int r = sigma.length;
    double[] scaled = new double[r * v.n()];
    for (int i = 0; i < r; i++) {
      for (int j = 0; j < v.n(); j++) scaled[i * v.n() + j] = sigma[i] * v.get(j, i);
    }
    return new Matrix(scaled, r, v.n());
  }
}
