// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Thin QR decomposition, `A = Q R`, `Qᵀ Q = I`, `R` upper triangular.
///
/// - Shapes: `A: (n, m)`, `k = min(n, m)`, `Q: (n, k)`, `R: (k, m)`
/// - Signs: the diagonal of `R` is not negative, so both factors are unique if the first `k`
///   columns of `A` are independent
/// - Errors: `‖A − Q R‖` to a small multiple of `max(n, m) ε ‖A‖`
///
/// @source Golub & Van Loan 2013, section 5.2 (Householder reflections)
public record Qr(Tensor q, Tensor r) {
  public static Qr of(Tensor a) {
    DMatrixRMaj m = Ejml.matrix("qr", a);
    if (a.shape().count() == 0) {
      return new Qr(
          Tensor.of(Shape.of(m.numRows, 0), new double[0]),
          Tensor.of(Shape.of(0, m.numCols), new double[0]));
    }
    var qr = DecompositionFactory_DDRM.qr(m.numRows, m.numCols);
    // EJML's answer says whether a column vanished; Q and R are right either way.
    qr.decompose(m);
    DMatrixRMaj q = qr.getQ(null, true), r = qr.getR(null, true);
    for (int j = 0; j < r.numRows; j++) if (r.get(j, j) < 0) flip(q, r, j);
    return new Qr(Ejml.tensor(q), Ejml.tensor(r));
  }

  /// Column `j` of `Q` and row `j` of `R` change their signs, which leaves the product.
  private static void flip(DMatrixRMaj q, DMatrixRMaj r, int j) {
    for (int i = 0; i < q.numRows; i++) q.set(i, j, -q.get(i, j));
    for (int c = j; c < r.numCols; c++) r.set(j, c, -r.get(j, c));
  }
}
