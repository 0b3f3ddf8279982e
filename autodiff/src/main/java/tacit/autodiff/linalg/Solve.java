// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Solution of a square system, `A x = b`, by `P D A = L U`: rows scaled to size one by powers of
/// two (`D`, exact) and exchanged (`P`) for the largest pivot.
///
/// - Shapes: `A: (n, n)`; `b` and `x`: `(n)`, or `(n, k)` for `k` right sides
/// - `backwardError` is `‖A x − b‖ / (‖A‖ ‖x‖ + ‖b‖)` in Frobenius norms: up to it, `x` solves a
///   system with changed numbers exactly. It is of the size of `ε` unless something is wrong; how
///   far `x` is from the solution also depends on the condition of `A`
/// - Pivot `j` of `U` must exceed `n ε` times the largest entry of column `j` of `D A`. A smaller
///   one means that, up to rounding, the column is a combination of those before it: `A` is
///   singular
///
/// @source Golub & Van Loan 2013, section 3.4; Higham 2002, Theorem 7.1 (backward error)
public record Solve(Tensor x, double backwardError) {
  public static Solve of(Tensor a, Tensor b) {
    DMatrixRMaj right = Ejml.rightSides("solve", a, "n n", b);
    DMatrixRMaj left = Ejml.square("solve", a);
    if (b.shape().count() == 0) return new Solve(b, 0);
    DMatrixRMaj da = left.copy(), db = right.copy();
    for (int i = 0; i < da.numRows; i++) scaleRow(da, db, i);
    var lu = new LUDecompositionAlt_DDRM();
    var solver = new LinearSolverLu_DDRM(lu);
    solver.setA(da.copy());
    checkPivots(a.shape(), da, lu.getLU());
    DMatrixRMaj x = new DMatrixRMaj(right.numRows, right.numCols);
    solver.solve(db, x);
    return new Solve(Ejml.solution("solve", b.shape(), x), backwardError(left, x, right));
  }

  /// Divides row `i` of both sides by the power of two below its largest entry.
  private static void scaleRow(DMatrixRMaj a, DMatrixRMaj b, int i) {
    double largest = 0;
    for (int j = 0; j < a.numCols; j++) largest = Math.max(largest, Math.abs(a.get(i, j)));
    int exponent = -Math.getExponent(largest);
    for (int j = 0; j < a.numCols; j++) a.set(i, j, Math.scalb(a.get(i, j), exponent));
    for (int j = 0; j < b.numCols; j++) b.set(i, j, Math.scalb(b.get(i, j), exponent));
  }

  private static void checkPivots(Shape shape, DMatrixRMaj a, DMatrixRMaj lu) {
    for (int j = 0; j < a.numCols; j++) {
      double largest = 0;
      for (int i = 0; i < a.numRows; i++) largest = Math.max(largest, Math.abs(a.get(i, j)));
      double pivot = Math.abs(lu.get(j, j)), floor = a.numRows * Math.ulp(1.0) * largest;
      if (!(pivot > floor)) {
        throw new IllegalArgumentException(
            "solve: a %s is singular: column %d depends on those before it (pivot %s, needs more than %s); LeastSquares gives the shortest solution"
                .formatted(shape, j, pivot, floor));
      }
    }
  }

  private static double backwardError(DMatrixRMaj a, DMatrixRMaj x, DMatrixRMaj b) {
    DMatrixRMaj residual = new DMatrixRMaj(b.numRows, b.numCols);
    CommonOps_DDRM.mult(a, x, residual);
    CommonOps_DDRM.subtractEquals(residual, b);
    double scale = NormOps_DDRM.normF(a) * NormOps_DDRM.normF(x) + NormOps_DDRM.normF(b);
    return scale == 0 ? 0 : NormOps_DDRM.normF(residual) / scale;
  }
}
