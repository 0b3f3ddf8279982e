// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.linalg.Svd;
import tacit.measures.similarity.CanonicalCorrelation;

/// Canonical correlations do not ask how a layer writes what it says down,
///
/// ```text
/// ρ(X M + 1 mᵀ, Y) = ρ(X, Y) for every invertible M,   0 ≤ ρ ≤ 1
/// ```
///
/// so a direction of no variance to speak of counts as much as any.
///
/// Proof: centering takes `m`, and `X̃ M` spans what `X̃` spans. `ρᵢ` are singular values of `Q_xᵀ
/// Q_y`, which never lengthens a vector.
///
/// - Measured: `ρ` of the changed layer; singular values of `Q_xᵀ Q_y` by reflections
/// - Claimed: `ρ` before the change; at most 1, which is reached where ranks and examples force it
///
/// Outside, the map loses a direction or is no line.
@Claim(
    id = "derived-cca-invariance",
    statement =
        "Canonical correlations are from 0 to 1 and do not change under an invertible linear map and"
            + " a shift of either layer.",
    assumption = "The map is linear up to a shift, and invertible.",
    source = "Tacit; spans of columns, as Hotelling 1936",
    status = Status.DERIVED)
public record CanonicalInvariance() implements Theorem {
  private static final int WIDTH = 4;

  @Override
  public List<Check> checks() {
    var random = new Seed(WIDTH).generator();
    Tensor x = Layers.noisy(random, 30, WIDTH, 2, .5), y = Layers.noisy(random, 30, 3, 2, .5);
    Tensor m = Tensor.gaussian(random, WIDTH, WIDTH);
    Tensor few = Layers.rows(x, 0, 6), fewY = Layers.rows(y, 0, 6);
    return List.of(
        Check.inside(sides(x, y, Layers.times(x, m))).with("map", "invertible").with("n", 30),
        Check.inside(sides(x, y, map(x, v -> v + 10))).with("map", "shift 10").with("n", 30),
        Check.inside(range(x, y)).with("map", "none").with("n", 30),
        Check.inside(range(few, fewY)).with("map", "none").with("n", 6),
        Check.outside(sides(x, y, Layers.times(x, twice(m)))).with("map", "rank 3").with("n", 30),
        Check.outside(sides(x, y, map(x, v -> v * v))).with("map", "squares").with("n", 30));
  }

  /// With the second column that of the first.
  private static Tensor twice(Tensor m) {
    double[] columns = m.toDoubles();
    for (int i = 0; i < columns.length; i += WIDTH) columns[i + 1] = columns[i];
    return Tensor.of(m.shape(), columns);
  }

  static Tensor map(Tensor x, DoubleUnaryOperator each) {
    return Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(each).toArray());
  }

  static Sides sides(Tensor x, Tensor y, Tensor mapped) {
    return Sides.equal(
        Tensor.vector(CanonicalCorrelation.of(mapped, y, Layers.ON).correlations()),
        Tensor.vector(CanonicalCorrelation.of(x, y, Layers.ON).correlations()),
        1e-9,
        "rounding, times the condition of the map, a few hundred");
  }

  /// Before anything is cut off at 1.
  static Sides range(Tensor x, Tensor y) {
    Tensor qx = Qr.of(Layers.centered(x)).q(), qy = Qr.of(Layers.centered(y)).q();
    double[] rho = Svd.sigmaOf(Layers.transposedTimes(qx, qy)).toDoubles(), ones = rho.clone();
    Arrays.fill(ones, 1);
    return Sides.atMost(
        Tensor.vector(rho), Tensor.vector(ones), 1e-12, "rounding of unit vectors and products");
  }
}
