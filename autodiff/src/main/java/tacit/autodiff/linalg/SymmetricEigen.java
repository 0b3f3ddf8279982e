// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Eigenvalues and eigenvectors of a symmetric matrix, `A = V Λ Vᵀ`, `Vᵀ V = I`.
///
/// - Shapes: `A: (n, n)`, `λ: (n)`, `V: (n, n)`; column `j` of `V` belongs to `λⱼ`
/// - Order: descending, `λ₁ ≥ λ₂ ≥ …`, as singular values are (LAPACK and NumPy ascend)
/// - Signs: in each column of `V` the first entry of at least half the largest size is positive
/// - Errors: `‖A V − V Λ‖` and each `λ` to a small multiple of `n ε ‖A‖`; small eigenvalues have
///   that absolute error, so a relative one only if they are not tiny beside `λ₁`
///
/// @source Golub & Van Loan 2013, section 8.3 (tridiagonal form, then implicit QR steps)
public record SymmetricEigen(Tensor lambda, Tensor v) {
  private static final String NAME = "symmetric eigen";

  public static SymmetricEigen of(Tensor a) {
    DMatrixRMaj m = Ejml.symmetric(NAME, a);
    int n = m.numRows;
    if (n == 0) return new SymmetricEigen(Tensor.vector(), a);
    var found = decompose(m, true);
    double[] values = found.values();
    DMatrixRMaj vectors = new DMatrixRMaj(n, n);
    for (int j = 0; j < n; j++) {
      double[] column = found.eigen().getEigenVector(j).data;
      for (int i = 0; i < n; i++) vectors.set(i, j, column[i]);
    }
    int[] order = Columns.descending(values);
    double[] signs = Arrays.stream(order).mapToDouble(j -> Columns.sign(vectors, j)).toArray();
    return new SymmetricEigen(
        sorted(values, order), Ejml.tensor(Columns.take(vectors, order, signs)));
  }

  /// The eigenvalues alone, in a fraction of the time.
  public static Tensor lambdaOf(Tensor a) {
    DMatrixRMaj m = Ejml.symmetric(NAME, a);
    if (m.numRows == 0) return Tensor.vector();
    double[] values = decompose(m, false).values();
    return sorted(values, Columns.descending(values));
  }

  /// `A + s I` taken apart.
  private record Shifted(EigenDecomposition_F64<DMatrixRMaj> eigen, double shift) {
    /// Eigenvalues of `A`.
    double[] values() {
      double[] values = new double[eigen.getNumberOfEigenvalues()];
      Arrays.setAll(values, j -> eigen.getEigenvalue(j).real - shift);
      return values;
    }
  }

  /// Without a shift; but where the QR steps do not end, as on a matrix of equal entries, whose
  /// tridiagonal form is rounding errors beside rounding errors, with one of the size of `A`.
  /// Beside that they are nothing, which is what the errors of the result amount to anyway.
  private static Shifted decompose(DMatrixRMaj m, boolean vectors) {
    var eigen = DecompositionFactory_DDRM.eig(m.numRows, vectors, true);
    if (eigen.decompose(m.copy())) return new Shifted(eigen, 0);
    double shift = Ejml.largest(m);
    for (int i = 0; i < m.numRows; i++) m.add(i, i, shift);
    if (eigen.decompose(m)) return new Shifted(eigen, shift);
    throw new ArithmeticException(
        NAME + ": the QR steps on a " + Shape.of(m.numRows, m.numRows) + " did not converge");
  }

  private static Tensor sorted(double[] values, int[] order) {
    return Tensor.vector(Arrays.stream(order).mapToDouble(j -> values[j]).toArray());
  }
}
