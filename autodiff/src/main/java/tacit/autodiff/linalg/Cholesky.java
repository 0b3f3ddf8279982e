// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Cholesky decomposition of a symmetric positive definite matrix, `A = L Lᵀ`, `L` lower triangular
/// with a positive diagonal.
///
/// - Shapes: `A: (n, n)`, `L: (n, n)`
/// - Pivot `i` is `lᵢᵢ²`, what is left of `aᵢᵢ` after the rows before it. It must exceed `n ε aᵢᵢ`,
///   the bound of its rounding error; a matrix with a smaller one is refused, because an answer
///   divides by it and would be made of rounding errors
/// - Errors: `‖A − L Lᵀ‖` to a small multiple of `n ε ‖A‖`
///
/// @source Golub & Van Loan 2013, section 4.2; Higham 2002, Theorem 10.7 (the bound)
public record Cholesky(Tensor l) {
  private static final String NAME = "cholesky";

  public static Cholesky of(Tensor a) {
    DMatrixRMaj m = Ejml.symmetric(NAME, a);
    int n = m.numRows;
    if (n == 0) return new Cholesky(a);
    DMatrixRMaj l = factor(m, n).orElseThrow(() -> refused(m, firstNotPositive(m)));
    for (int i = 0; i < n; i++) {
      if (l.get(i, i) * l.get(i, i) <= floor(m, i)) throw refused(m, i);
    }
    return new Cholesky(Ejml.tensor(l));
  }

  /// `x` with `A x = b`, by `L y = b` and `Lᵀ x = y`. Shapes `b, x: (n)` or `(n, k)`.
  public Tensor solve(Tensor b) {
    DMatrixRMaj x = Ejml.rightSides("cholesky solve", l, "n n", b);
    if (b.shape().count() == 0) return b;
    DMatrixRMaj lower = DMatrixRMaj.wrap(x.numRows, x.numRows, l.storage().doubles());
    LinearSolverChol_DDRM.solveLower(lower, x, x, new double[x.numRows]);
    return Ejml.solution("cholesky solve", b.shape(), x);
  }

  /// `L` of the leading `k × k` block, unless a pivot is not positive.
  private static Optional<DMatrixRMaj> factor(DMatrixRMaj m, int k) {
    var cholesky = DecompositionFactory_DDRM.chol(k, true);
    DMatrixRMaj block = CommonOps_DDRM.extract(m, 0, k, 0, k);
    return cholesky.decompose(block) ? Optional.of(cholesky.getT(null)) : Optional.empty();
  }

  private static double floor(DMatrixRMaj m, int i) {
    return m.numRows * Math.ulp(1.0) * m.get(i, i);
  }

  /// An `i` whose leading `i × i` block has a factor while that of one row more has none.
  private static int firstNotPositive(DMatrixRMaj m) {
    int good = 0, bad = m.numRows;
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      if (factor(m, middle).isPresent()) good = middle;
      else bad = middle;
    }
    return good;
  }

  private static IllegalArgumentException refused(DMatrixRMaj m, int i) {
    Shape shape = Shape.of(m.numRows, m.numRows);
    return new IllegalArgumentException(
        "%s: a %s is not positive definite: pivot %d is %s but must exceed n ε a[%d, %d] = %s; add to the diagonal"
            .formatted(NAME, shape, i, pivot(m, i), i, i, floor(m, i)));
  }

  /// `aᵢᵢ − ‖y‖²` where `L y` is the part of column `i` above the diagonal.
  private static double pivot(DMatrixRMaj m, int i) {
    if (i == 0) return m.get(0, 0);
    DMatrixRMaj y = CommonOps_DDRM.extract(m, 0, i, i, i + 1);
    factor(m, i).ifPresent(l -> TriangularSolver_DDRM.solveL(l.data, y.data, i));
    return m.get(i, i) - CommonOps_DDRM.dot(y, y);
  }
}
