// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Storage;

/// The door: tensors become EJML matrices here, checked and copied, and matrices become tensors.
final class Ejml {
  private Ejml() {}

  /// A copy of the finite FLOAT64 matrix `a: (n, m)`.
  static DMatrixRMaj matrix(String operation, Tensor a) {
    Axes.of(operation).bind("a", a.shape(), "n m");
    return copy(operation, "a", a);
  }

  /// A copy of the finite FLOAT64 matrix `a: (n, n)`.
  static DMatrixRMaj square(String operation, Tensor a) {
    Axes.of(operation).bind("a", a.shape(), "n n");
    return copy(operation, "a", a);
  }

  /// The symmetric part of `a: (n, n)`, refused where `|aᵢⱼ − aⱼᵢ| > n ε max|a|`, which is more
  /// than rounding leaves of a symmetric matrix.
  static DMatrixRMaj symmetric(String operation, Tensor a) {
    DMatrixRMaj m = square(operation, a);
    double slack = m.numRows * Math.ulp(1.0) * largest(m);
    for (int i = 0; i < m.numRows; i++) {
      for (int j = i + 1; j < m.numRows; j++) {
        double upper = m.get(i, j), lower = m.get(j, i);
        if (Math.abs(upper - lower) > slack) {
          throw new IllegalArgumentException(
              "%s: a[%d, %d] is %s but a[%d, %d] is %s; if that is rounding, pass Symmetric.part(a)"
                  .formatted(operation, i, j, upper, j, i, lower));
        }
      }
    }
    return symmetrize(m);
  }

  /// `(A + Aᵀ)/2`, in place.
  static DMatrixRMaj symmetrize(DMatrixRMaj m) {
    for (int i = 0; i < m.numRows; i++) {
      for (int j = i + 1; j < m.numRows; j++) {
        double upper = m.get(i, j), lower = m.get(j, i);
        double mean = upper == lower ? upper : upper / 2 + lower / 2;
        m.set(i, j, mean);
        m.set(j, i, mean);
      }
    }
    return m;
  }

  /// Right sides `b: (n)` or `(n, k)` of a system with `a: (n, …)`, as columns.
  static DMatrixRMaj rightSides(String operation, Tensor a, String axes, Tensor b) {
    String bAxes = b.shape().rank() == 1 ? "n" : "n k";
    Axes.of(operation).bind("a", a.shape(), axes).bind("b", b.shape(), bAxes);
    return copy(operation, "b", b);
  }

  private static DMatrixRMaj copy(String operation, String name, Tensor a) {
    if (a.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "%s: %s %s is %s; linear algebra is FLOAT64, convert it with to(DType.FLOAT64)"
              .formatted(operation, name, a.shape(), a.dtype()));
    }
    double[] values = a.toDoubles();
    int columns = a.shape().rank() == 1 ? 1 : a.shape().size(1);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        String index = a.shape().rank() == 1 ? "" + i : i / columns + ", " + i % columns;
        throw new IllegalArgumentException(
            "%s: %s[%s] is %s; every number must be finite"
                .formatted(operation, name, index, values[i]));
      }
    }
    return DMatrixRMaj.wrap(a.shape().size(0), columns, values);
  }

  /// `max |aᵢⱼ|`; 0 for none, NaN if one is NaN.
  static double largest(DMatrixRMaj m) {
    double max = 0;
    for (int i = 0; i < m.getNumElements(); i++) max = Math.max(max, Math.abs(m.data[i]));
    return max;
  }

  /// The matrix as a tensor.
  static Tensor tensor(DMatrixRMaj m) {
    return tensor(Shape.of(m.numRows, m.numCols), m);
  }

  /// A computed solution as a tensor, refused where it left the range of FLOAT64.
  static Tensor solution(String operation, Shape shape, DMatrixRMaj x) {
    if (!Double.isFinite(largest(x))) {
      throw new ArithmeticException(
          operation + ": the solution is beyond the range of FLOAT64; scale a or b");
    }
    return tensor(shape, x);
  }

  /// The matrix's numbers as a tensor of another shape with the same count.
  private static Tensor tensor(Shape shape, DMatrixRMaj m) {
    return Tensor.of(shape, Storage.of(Arrays.copyOf(m.data, shape.count())));
  }
}
