// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Thin singular value decomposition, `A = U Σ Vᵀ`, `Uᵀ U = Vᵀ V = I`.
///
/// - Shapes: `A: (n, m)`, `r = min(n, m)`, `U: (n, r)`, `σ: (r)`, `V: (m, r)` (not transposed)
/// - Order: descending, `σ₁ ≥ σ₂ ≥ … ≥ 0`
/// - Signs: in each column of `U` the first entry of at least half the largest size is positive
/// - Errors: `‖A − U Σ Vᵀ‖` and each `σ` to a small multiple of `max(n, m) ε ‖A‖`
///
/// @source Golub & Van Loan 2013, section 8.6 (bidiagonal form, then implicit QR steps)
public record Svd(Tensor u, Tensor sigma, Tensor v) {
  public static Svd of(Tensor a) {
    DMatrixRMaj m = Ejml.matrix("svd", a);
    if (a.shape().count() == 0) return empty(m.numRows, m.numCols);
    var svd = decompose(m, true);
    double[] values = values(svd);
    DMatrixRMaj u = svd.getU(null, false);
    int[] order = Columns.descending(values);
    double[] signs = Arrays.stream(order).mapToDouble(j -> Columns.sign(u, j)).toArray();
    return new Svd(
        Ejml.tensor(Columns.take(u, order, signs)),
        sorted(values, order),
        Ejml.tensor(Columns.take(svd.getV(null, false), order, signs)));
  }

  /// The singular values alone, in a fraction of the time.
  public static Tensor sigmaOf(Tensor a) {
    DMatrixRMaj m = Ejml.matrix("svd", a);
    if (a.shape().count() == 0) return Tensor.vector();
    double[] values = values(decompose(m, false));
    return sorted(values, Columns.descending(values));
  }

  private static Svd empty(int n, int m) {
    return new Svd(
        Tensor.of(Shape.of(n, 0), new double[0]),
        Tensor.vector(),
        Tensor.of(Shape.of(m, 0), new double[0]));
  }

  private static SingularValueDecomposition_F64<DMatrixRMaj> decompose(
      DMatrixRMaj m, boolean vectors) {
    var svd = DecompositionFactory_DDRM.svd(m.numRows, m.numCols, vectors, vectors, true);
    Shape shape = Shape.of(m.numRows, m.numCols);
    if (!svd.decompose(m)) {
      throw new ArithmeticException("svd: the QR steps on a " + shape + " did not converge");
    }
    return svd;
  }

  private static double[] values(SingularValueDecomposition_F64<DMatrixRMaj> svd) {
    return Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues());
  }

  private static Tensor sorted(double[] values, int[] order) {
    return Tensor.vector(Arrays.stream(order).mapToDouble(j -> values[j]).toArray());
  }
}
