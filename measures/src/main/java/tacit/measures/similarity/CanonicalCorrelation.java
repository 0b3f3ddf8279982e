// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Svd;

/// Canonical correlations `ρ`: the largest correlation of a combination of neurons of `X` with one
/// of neurons of `Y`, then the largest among combinations uncorrelated with these, and so on; the
/// singular values of `Q_xᵀ Q_y`, with `Q` orthonormal bases of what the centered neurons span.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`, ranks `p_x, p_y` after centering (`σ > 10⁻¹⁰ σ₁`), `ρ:
///   (min(p_x, p_y))`, descending, from 0 to 1
/// - Unchanged by: any invertible affine map of either
/// - With few examples it says nothing: at least `p_x + p_y − (n − 1)` of the `ρ` are 1 whatever
///   the data, and all of them if `n ≤ max(p_x, p_y) + 1`; see [#warning]
///
/// @source Hotelling 1936; Björck & Golub 1973 (the computation)
public final class CanonicalCorrelation {
  private static final String NAME = "canonical correlation";

  private final PrincipalDirections x;
  private final PrincipalDirections y;
  private final Matrix core;
  private final double[] rho;

  private CanonicalCorrelation(PrincipalDirections x, PrincipalDirections y, Matrix core) {
    this.x = x;
    this.y = y;
    this.core = core;
    this.rho = Svd.sigmaOf(core.tensor()).toDoubles();
    for (int i = 0; i < rho.length; i++) rho[i] = Math.clamp(rho[i], 0, 1);
  }

  public static CanonicalCorrelation of(Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    return of(
        PrincipalDirections.of(Representation.of(NAME, "x", x, 2), on),
        PrincipalDirections.of(Representation.of(NAME, "y", y, 2), on),
        on);
  }

  static CanonicalCorrelation of(PrincipalDirections x, PrincipalDirections y, Kernels on) {
    return new CanonicalCorrelation(x, y, x.basis().transposedTimes(y.basis(), on));
  }

  /// `ρ`, descending.
  public double[] correlations() {
    return rho.clone();
  }

  /// `Σ ρ / p`, `p = min(p_x, p_y)`.
  public double mean() {
    return Arrays.stream(rho).sum() / rho.length;
  }

  /// `Σ ρ² / p`.
  public double rSquared() {
    return pillai() / rho.length;
  }

  /// `√(Σ ρ² / p)`.
  public double yanai() {
    return Math.sqrt(rSquared());
  }

  /// `Σ ρ²`.
  public double pillai() {
    return Arrays.stream(rho).map(r -> r * r).sum();
  }

  /// `Π (1 − ρ²)`.
  public double wilks() {
    return Arrays.stream(rho).map(r -> (1 - r) * (1 + r)).reduce(1, (a, b) -> a * b);
  }

  /// The share of the variance of `Y` that a line in `X` gives, `‖Q_xᵀ Ỹ‖² / ‖Ỹ‖²`.
  public double rSquaredOfYGivenX() {
    return given(core, y);
  }

  /// The share of the variance of `X` that a line in `Y` gives, `‖Q_yᵀ X̃‖² / ‖X̃‖²`.
  public double rSquaredOfXGivenY() {
    return given(core.transposed(), x);
  }

  private static double given(Matrix core, PrincipalDirections target) {
    double[] sigma = target.sigma();
    double kept = 0, all = 0;
    for (int j = 0; j < sigma.length; j++) {
      for (int i = 0; i < core.n(); i++) kept += Math.pow(core.get(i, j) * sigma[j], 2);
      all += sigma[j] * sigma[j];
    }
    return Math.min(kept / all, 1);
  }

  /// `p_x`.
  public int rankX() {
    return x.rank();
  }

  /// `p_y`.
  public int rankY() {
    return y.rank();
  }

  /// How many `ρ` are 1 whatever the data, `max(0, p_x + p_y − (n − 1))`.
  public int forced() {
    return Math.max(0, rankX() + rankY() - (x.examples() - 1));
  }

  /// What to know before the numbers are believed; empty if there were examples enough.
  public Optional<String> warning() {
    if (forced() == 0) return Optional.empty();
    return Optional.of(
        ("canonical correlation: with %d examples and ranks %d and %d, %d of the %d correlations are"
                + " 1 whatever the data; give %d examples or more, or keep fewer directions (Svcca)")
            .formatted(
                x.examples(), rankX(), rankY(), forced(), rho.length, rankX() + rankY() + 1));
  }
}
