// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Least squares, the shortest `x` among those that minimize `‖A x − b‖`: `x = V Σ⁺ Uᵀ b`.
///
/// - Shapes: `A: (n, m)`, tall, square or wide; `b: (n)` and `x: (m)`, or `b: (n, k)` and `x: (m,
///   k)`
/// - `rank` counts the singular values above `max(n, m) ε σ₁`; `Σ⁺` inverts these and drops the
///   rest, which are rounding. So a dead or doubled column of `A` does no harm
/// - `residual` is `‖A x − b‖`, over all right sides together (Frobenius)
///
/// The reflections that make `A` triangular are applied to `b` by decomposing `[A b]`; what remains
/// is small: the singular values of `R`.
///
/// @source Golub & Van Loan 2013, sections 5.3 and 5.5
public record LeastSquares(Tensor x, double residual, int rank) {
  public static LeastSquares of(Tensor a, Tensor b) {
    DMatrixRMaj right = Ejml.rightSides("least squares", a, "n m", b);
    DMatrixRMaj left = Ejml.matrix("least squares", a);
    int n = left.numRows, m = left.numCols, r = Math.min(n, m), k = right.numCols;
    Shape shape = b.shape().with(0, m);
    if (r == 0 || k == 0) {
      return new LeastSquares(Tensor.zeros(DType.FLOAT64, shape), NormOps_DDRM.normF(right), 0);
    }
    var qr = DecompositionFactory_DDRM.qr(n, m + k);
    qr.decompose(CommonOps_DDRM.concatColumns(left, right, null));
    DMatrixRMaj both = qr.getR(null, true);
    Tensor triangle = Ejml.tensor(CommonOps_DDRM.extract(both, 0, r, 0, m));
    DMatrixRMaj c = CommonOps_DDRM.extract(both, 0, r, m, m + k);
    Svd svd = Svd.of(triangle);
    int rank = rank(svd.sigma(), Math.max(n, m));
    DMatrixRMaj x = pseudoInverse(svd, rank, c);
    return new LeastSquares(
        Ejml.solution("least squares", shape, x), residual(left, x, right), rank);
  }

  private static int rank(Tensor sigma, int size) {
    double floor = size * Math.ulp(1.0) * sigma.get(0);
    int rank = 0;
    while (rank < sigma.shape().count() && sigma.get(rank) > floor) rank++;
    return rank;
  }

  /// `V Σ⁺ Uᵀ c` from the first `rank` singular values.
  private static DMatrixRMaj pseudoInverse(Svd svd, int rank, DMatrixRMaj c) {
    DMatrixRMaj u = Ejml.matrix("least squares", svd.u()),
        v = Ejml.matrix("least squares", svd.v());
    DMatrixRMaj y = new DMatrixRMaj(u.numCols, c.numCols),
        x = new DMatrixRMaj(v.numRows, c.numCols);
    CommonOps_DDRM.multTransA(u, c, y);
    for (int i = 0; i < y.numRows; i++) {
      for (int j = 0; j < y.numCols; j++) {
        y.set(i, j, i < rank ? y.get(i, j) / svd.sigma().get(i) : 0);
      }
    }
    CommonOps_DDRM.mult(v, y, x);
    return x;
  }

  private static double residual(DMatrixRMaj a, DMatrixRMaj x, DMatrixRMaj b) {
    DMatrixRMaj ax = new DMatrixRMaj(b.numRows, b.numCols);
    CommonOps_DDRM.mult(a, x, ax);
    CommonOps_DDRM.subtractEquals(ax, b);
    return NormOps_DDRM.normF(ax);
  }
}
