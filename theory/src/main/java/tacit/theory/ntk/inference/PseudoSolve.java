// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// The shortest solution of `Θ x = y` for a kernel that is singular up to rounding: modes whose
/// rate is rounding error are left out, and it is said how many and what of `y` they held.
///
/// ```text
/// x = Σ vᵢ (vᵢᵀ y) / λᵢ   over λᵢ > cutoff · λ_max
/// ```
///
/// - Shapes: `Θ: (m, m)`, `y, x: (m, k)`
/// - The usual cutoff is `m ε`, the size of the errors of the rates
///
/// @param x the solution
/// @param rank how many modes were kept
/// @param discarded the rates that were left out, descending
/// @param lost the share of `y` in the modes left out, `‖y_lost‖ / ‖y‖`: 0 if `Θ x = y` has a
///   solution
public record PseudoSolve(Tensor x, int rank, Tensor discarded, double lost) {
  private static final String NAME = "pseudo-solve";

  /// With the cutoff `m ε`.
  public static PseudoSolve of(Tensor kernel, Tensor y) {
    return of(kernel, y, kernel.shape().size(0) * Math.ulp(1.0));
  }

  public static PseudoSolve of(Tensor kernel, Tensor y, double cutoff) {
    Axes.of(NAME).bind("kernel", kernel.shape(), "m m").bind("y", y.shape(), "m k");
    if (!(cutoff >= 0 && cutoff < 1)) {
      throw new IllegalArgumentException(
          NAME + ": the cutoff is " + cutoff + "; it must be 0 or more and below 1");
    }
    var modes = Modes.of(kernel);
    double[] lambda = modes.lambda().toDoubles();
    double floor = lambda.length == 0 ? 0 : cutoff * Math.max(lambda[0], 0);
    int rank = (int) Arrays.stream(lambda).filter(rate -> rate > floor).count();
    Tensor x = modes.apply(rate -> rate > floor ? 1 / rate : 0, y);
    Tensor lost = modes.apply(rate -> rate > floor ? 0 : 1, y);
    double whole = norm(y);
    return new PseudoSolve(
        x,
        rank,
        Tensor.vector(Arrays.copyOfRange(lambda, rank, lambda.length)),
        whole == 0 ? 0 : norm(lost) / whole);
  }

  private static double norm(Tensor y) {
    return Math.sqrt(Arrays.stream(y.toDoubles()).map(e -> e * e).sum());
  }
}
