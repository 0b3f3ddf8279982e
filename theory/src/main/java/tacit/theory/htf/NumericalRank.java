// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;

/// Numerical rank, `#{i : σᵢ > τ σ₁}`: how many singular values are more than rounding.
///
/// Unless another relative tolerance is given, `τ = max(n, m) ε` with `ε = 2⁻⁵²`, the size of the
/// rounding that a decomposition of an `(n, m)` matrix leaves where a zero should be.
///
/// @source Golub & Van Loan 2013, section 5.4.1
public final class NumericalRank {
  private NumericalRank() {}

  /// Of a matrix `(n, m)`.
  public static int of(Tensor matrix) {
    return of(matrix, tolerance(matrix.shape()));
  }

  /// Of a matrix `(n, m)`, counting what exceeds `relativeTolerance σ₁`.
  public static int of(Tensor matrix, double relativeTolerance) {
    return ofSingularValues(relativeTolerance, Svd.sigmaOf(matrix).toDoubles());
  }

  /// Of singular values in any order; of none, or of zeros, 0.
  public static int ofSingularValues(double relativeTolerance, double... sigma) {
    if (!(relativeTolerance >= 0 && relativeTolerance < 1)) {
      throw new IllegalArgumentException(
          "numerical rank: the relative tolerance is %s; give one from 0 to below 1, such as 1e-9"
              .formatted(relativeTolerance));
    }
    double[] checked = SingularValues.checked("numerical rank", sigma);
    double floor = relativeTolerance * Arrays.stream(checked).max().orElse(0);
    return (int) Arrays.stream(checked).filter(s -> s > floor).count();
  }

  /// `max(n, m) ε`.
  public static double tolerance(Shape matrix) {
    return Math.max(matrix.size(0), matrix.size(1)) * Math.ulp(1.0);
  }
}
