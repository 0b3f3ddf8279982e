// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Storage;

/// Thin QR decomposition, `A = Q R`, `Qᵀ Q = I`, `R` upper triangular.
///
/// - Shapes: `A: (n, m)`, `k = min(n, m)`, `Q: (n, k)`, `R: (k, m)`
/// - Signs: the diagonal of `R` is not negative, so both factors are unique if the first `k`
///   columns of `A` are independent
/// - Errors: `‖A − Q R‖` to a small multiple of `max(n, m) ε ‖A‖`
///
/// @source Golub & Van Loan 2013, section 5.2 (Householder reflections)
public record Qr(Tensor q, Tensor r) {
  /// Powers of two to this exponent can be squared and summed, and leave digits below.
  private static final int SQUARABLE = 400;

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

  /// The same on kernels: of a tall matrix many times as fast, for its work becomes products. By
  /// Cholesky factors where the columns are far from dependent, else by reflections.
  public static Qr of(Tensor a, Kernels on) {
    DMatrixRMaj m = Ejml.matrix("qr", a);
    double largest = Ejml.largest(m);
    if (m.numRows < m.numCols || largest == 0) return of(a);
    int exponent = Math.getExponent(largest);
    if (Math.abs(exponent) < SQUARABLE)
      return ofScaled(Tensor.of(a.shape(), Storage.of(m.data)), on);
    for (int i = 0; i < m.data.length; i++) m.data[i] = Math.scalb(m.data[i], -exponent);
    Qr qr = ofScaled(Tensor.of(a.shape(), Storage.of(m.data)), on);
    double[] r = qr.r().toDoubles();
    for (int i = 0; i < r.length; i++) r[i] = Math.scalb(r[i], exponent);
    return new Qr(qr.q(), Tensor.of(qr.r().shape(), Storage.of(r)));
  }

  private static Qr ofScaled(Tensor a, Kernels on) {
    return CholeskyQr.of(a, on).orElseGet(() -> reflected(a, on));
  }

  /// By reflections, of entries whose squares can be summed.
  static Qr reflected(Tensor a, Kernels on) {
    int n = a.shape().size(0), m = a.shape().size(1);
    var blocked = new BlockedQr(a, on);
    DMatrixRMaj q = DMatrixRMaj.wrap(n, m, blocked.q());
    DMatrixRMaj r = DMatrixRMaj.wrap(m, m, blocked.r());
    for (int j = 0; j < m; j++) if (r.get(j, j) < 0) flip(q, r, j);
    return new Qr(Ejml.tensor(q), Ejml.tensor(r));
  }

  /// Column `j` of `Q` and row `j` of `R` change their signs, which leaves the product.
  private static void flip(DMatrixRMaj q, DMatrixRMaj r, int j) {
    for (int i = 0; i < q.numRows; i++) q.set(i, j, -q.get(i, j));
    for (int c = j; c < r.numCols; c++) r.set(j, c, -r.get(j, c));
  }
}
