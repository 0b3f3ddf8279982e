// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Mean canonical correlation of the strongest directions of each representation: of either the
/// fewest singular directions whose [Energy] reaches `threshold` of the total.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`; each is cut on its own
/// - Range: from 0 to 1
/// - Unchanged by: a rotation or reflection, one scale, a shift of either
///
/// @param keptX directions of `X`
/// @param keptY directions of `Y`
/// @param correlation of the directions that were kept
/// @source Raghu et al. 2017
public record Svcca(int keptX, int keptY, CanonicalCorrelation correlation) {
  private static final String NAME = "svcca";

  /// What a direction counts.
  public enum Energy {
    /// Its variance, `σ²`.
    VARIANCE,
    /// Its singular value, `σ`, as some published code has it; it keeps more.
    SINGULAR_VALUES
  }

  /// With 0.99 of the variance.
  public static Svcca of(Tensor x, Tensor y, Kernels on) {
    return of(x, y, 0.99, Energy.VARIANCE, on);
  }

  public static Svcca of(Tensor x, Tensor y, double threshold, Energy energy, Kernels on) {
    Representation.require(
        NAME,
        threshold > 0 && threshold <= 1,
        "the threshold is " + threshold + "; give a share above 0 and up to 1");
    Representation.paired(NAME, x, y);
    var a = PrincipalDirections.of(Representation.of(NAME, "x", x, 2), on);
    var b = PrincipalDirections.of(Representation.of(NAME, "y", y, 2), on);
    int keptX = kept(shares(a, energy), threshold), keptY = kept(shares(b, energy), threshold);
    return new Svcca(keptX, keptY, CanonicalCorrelation.of(a.first(keptX), b.first(keptY), on));
  }

  /// `Σ ρ / min(keptX, keptY)`.
  public double value() {
    return correlation.mean();
  }

  /// The share of the total that the first, the first two, … directions of `x` reach.
  public static double[] cumulative(Tensor x, Energy energy, Kernels on) {
    return shares(PrincipalDirections.of(Representation.of(NAME, "x", x, 2), on), energy);
  }

  private static double[] shares(PrincipalDirections x, Energy energy) {
    double[] shares = x.sigma();
    if (energy == Energy.VARIANCE) Arrays.setAll(shares, i -> shares[i] * shares[i]);
    double total = Arrays.stream(shares).sum(), sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i];
      shares[i] = sum / total;
    }
    return shares;
  }

  private static int kept(double[] shares, double threshold) {
    int kept = 1;
    while (kept < shares.length && shares[kept - 1] < threshold) kept++;
    return kept;
  }
}
