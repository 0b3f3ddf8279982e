// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Svd;

/// Canonical correlations weighted by how much of one representation their directions carry:
///
/// ```text
/// Σᵢ αᵢ ρᵢ,   αᵢ = Σⱼ |⟨hᵢ, x̃ⱼ⟩|, scaled to sum 1
/// ```
///
/// with `hᵢ = Q_x uᵢ` the canonical variates of `X`, of length one, `uᵢ` the left singular vectors
/// of `Q_xᵀ Q_y`, and `x̃ⱼ` the centered neurons.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`, weights `(min(p_x, p_y))`
/// - Range: from 0 to 1, **not symmetric**: weighted by the side of lower rank, by `X` if equal
/// - Correlations that are equal have no directions of their own: any turn among their `uᵢ` is as
///   good, the `αᵢ` change with it, and with them the value, unless all `ρ` are equal. Rounding
///   then decides, on another machine perhaps otherwise; see [#warning]
/// - Some published code weights by other directions (not whitened, or made orthogonal again) and
///   has other values
///
/// @source Morcos, Raghu & Bengio 2018
public final class Pwcca {
  private static final String NAME = "pwcca";

  /// Correlations are rounded to some `10⁻¹⁵` of 1; what is this near turns by `10⁻⁶` or more.
  private static final double EQUAL = 1e-9;

  private final double[] rho;
  private final double[] weights;
  private final boolean byX;

  private Pwcca(double[] rho, double[] weights, boolean byX) {
    this.rho = rho;
    this.weights = weights;
    this.byX = byX;
  }

  /// Weighted by the side of lower rank, by `x` if they are equal.
  public static Pwcca of(Tensor x, Tensor y, Kernels on) {
    var a = directions("x", x, x, y, on);
    var b = directions("y", y, x, y, on);
    return a.rank() <= b.rank() ? weighted(a, b, true, on) : weighted(b, a, false, on);
  }

  public static Pwcca byX(Tensor x, Tensor y, Kernels on) {
    return weighted(directions("x", x, x, y, on), directions("y", y, x, y, on), true, on);
  }

  public static Pwcca byY(Tensor x, Tensor y, Kernels on) {
    return weighted(directions("y", y, x, y, on), directions("x", x, x, y, on), false, on);
  }

  private static PrincipalDirections directions(
      String name, Tensor a, Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    return PrincipalDirections.of(Representation.of(NAME, name, a, 2), on);
  }

  private static Pwcca weighted(
      PrincipalDirections by, PrincipalDirections other, boolean byX, Kernels on) {
    Svd svd = Svd.of(by.basis().transposedTimes(other.basis(), on).tensor());
    Matrix projections = Matrix.of(svd.u()).transposedTimes(by.neurons(), on);
    double[] weights = new double[projections.n()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < projections.d(); j++) weights[i] += Math.abs(projections.get(i, j));
    }
    double total = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / total);
    double[] rho = svd.sigma().toDoubles();
    Arrays.setAll(rho, i -> Math.clamp(rho[i], 0, 1));
    return new Pwcca(rho, weights, byX);
  }

  public double value() {
    double sum = 0;
    for (int i = 0; i < rho.length; i++) sum += weights[i] * rho[i];
    return Math.min(sum, 1);
  }

  /// `α`, in the order of the correlations, which descend.
  public double[] weights() {
    return weights.clone();
  }

  public double[] correlations() {
    return rho.clone();
  }

  /// How many of the correlations equal a neighbor within `10⁻⁹`; none if all equal the first,
  /// since no weights change the value then.
  public int equal() {
    if (rho[0] - rho[rho.length - 1] <= EQUAL) return 0;
    int equal = 0;
    for (int i = 0; i < rho.length; i++) if (isEqual(i - 1) || isEqual(i)) equal++;
    return equal;
  }

  /// Whether `ρᵢ` and the next are there and equal.
  private boolean isEqual(int i) {
    return i >= 0 && i + 1 < rho.length && rho[i] - rho[i + 1] <= EQUAL;
  }

  /// What to know before the value is believed; empty if every direction is determined.
  public Optional<String> warning() {
    if (equal() == 0) return Optional.empty();
    return Optional.of(
        ("pwcca: %d of the %d correlations are equal to another within 1e-9, so rounding decides their"
                + " weights and the value; go by the correlations (cca)")
            .formatted(equal(), rho.length));
  }

  /// Whether the weights are of `X`.
  public boolean byX() {
    return byX;
  }
}
