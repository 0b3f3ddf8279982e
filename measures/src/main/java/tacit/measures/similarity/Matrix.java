// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// A matrix `(n, d)` of doubles by rows, and its products, which are the kernels'.
final class Matrix {
  private final double[] values;
  private final int n;
  private final int d;

  /// Keeps `values`, which nobody changes from then on.
  Matrix(double[] values, int n, int d) {
    this.values = values;
    this.n = n;
    this.d = d;
  }

  static Matrix of(Tensor a) {
    return new Matrix(a.toDoubles(), a.shape().size(0), a.shape().size(1));
  }

  int n() {
    return n;
  }

  int d() {
    return d;
  }

  double get(int i, int j) {
    return values[i * d + j];
  }

  /// The rows, copied.
  double[][] rows() {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) rows[i] = Arrays.copyOfRange(values, i * d, (i + 1) * d);
    return rows;
  }

  /// The same numbers, not copied.
  Tensor tensor() {
    return Tensor.of(Shape.of(n, d), values);
  }

  /// Each column less its mean. Row 0 is taken off first, so that a constant column becomes zeros
  /// and not rounding errors.
  Matrix centered() {
    double[] centered = new double[values.length], mean = new double[d];
    for (int i = 0; i < values.length; i++) {
      centered[i] = values[i] - values[i % d];
      mean[i % d] += centered[i] / n;
    }
    for (int i = 0; i < values.length; i++) centered[i] -= mean[i % d];
    return new Matrix(centered, n, d);
  }

  Matrix transposed() {
    double[] t = new double[values.length];
    for (int i = 0; i < n; i++) for (int j = 0; j < d; j++) t[j * n + i] = values[i * d + j];
    return new Matrix(t, d, n);
  }

  /// `A B`.
  Matrix times(Matrix b, Kernels on) {
    return of(on.matmul(tensor(), false, b.tensor(), false));
  }

  /// `Aᵀ B`.
  Matrix transposedTimes(Matrix b, Kernels on) {
    return of(on.matmul(tensor(), true, b.tensor(), false));
  }

  /// `A Aᵀ`.
  Matrix gram(Kernels on) {
    return of(on.matmul(tensor(), false, tensor(), true));
  }

  /// `Σ aᵢⱼ bᵢⱼ`.
  double dot(Matrix b) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) sum += values[i] * b.values[i];
    return sum;
  }

  /// `‖A‖²`, Frobenius.
  double square() {
    return dot(this);
  }

  /// `‖s A − t B‖²`.
  double distance(double s, Matrix b, double t) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double difference = s * values[i] - t * b.values[i];
      sum += difference * difference;
    }
    return sum;
  }

  /// `max |aᵢⱼ|`.
  double largest() {
    double largest = 0;
    for (double v : values) largest = Math.max(largest, Math.abs(v));
    return largest;
  }

  /// `‖aᵢ‖²` of every row.
  double[] rowSquares() {
    double[] squares = new double[n];
    for (int i = 0; i < values.length; i++) squares[i / d] += values[i] * values[i];
    return squares;
  }

  /// The first `count` columns, with zeros behind the last there is.
  Matrix columns(int count) {
    double[] some = new double[n * count];
    for (int i = 0; i < n; i++) {
      System.arraycopy(values, i * d, some, i * count, Math.min(d, count));
    }
    return new Matrix(some, n, count);
  }

  /// Which columns have a number other than 0.
  int[] changing() {
    return IntStream.range(0, d)
        .filter(j -> IntStream.range(0, n).anyMatch(i -> values[i * d + j] != 0))
        .toArray();
  }

  /// Some columns.
  Matrix columns(int[] which) {
    double[] some = new double[n * which.length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < which.length; j++) some[i * which.length + j] = get(i, which[j]);
    }
    return new Matrix(some, n, which.length);
  }

  /// The rows as those of these numbers among `count`, the others zeros.
  Matrix atRows(int[] which, int count) {
    double[] all = new double[count * d];
    for (int i = 0; i < which.length; i++) System.arraycopy(values, i * d, all, which[i] * d, d);
    return new Matrix(all, count, d);
  }
}
