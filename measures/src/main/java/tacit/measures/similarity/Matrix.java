// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A matrix `(n, d)` of doubles by rows, and its products.
///
/// Products add scaled rows, four at a time: that is what lets a compiler multiply several numbers
/// at once.
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
  Matrix times(Matrix b) {
    int m = b.d;
    double[] product = new double[n * m], row = new double[m];
    for (int i = 0; i < n; i++) {
      Arrays.fill(row, 0);
      int k = 0;
      for (; k + 3 < d; k += 4) addFour(row, i * d + k, b, k);
      for (; k < d; k++) {
        double a = values[i * d + k];
        for (int j = 0; j < m; j++) row[j] += a * b.values[k * m + j];
      }
      System.arraycopy(row, 0, product, i * m, m);
    }
    return new Matrix(product, n, m);
  }

  private void addFour(double[] row, int at, Matrix b, int k) {
    double a0 = values[at], a1 = values[at + 1], a2 = values[at + 2], a3 = values[at + 3];
    double[] other = b.values;
    int m = row.length, b0 = k * m, b1 = b0 + m, b2 = b1 + m, b3 = b2 + m;
    for (int j = 0; j < m; j++) {
      row[j] += a0 * other[b0 + j] + a1 * other[b1 + j] + a2 * other[b2 + j] + a3 * other[b3 + j];
    }
  }

  /// `Aᵀ B`.
  Matrix transposedTimes(Matrix b) {
    return transposed().times(b);
  }

  /// `A Aᵀ`.
  Matrix gram() {
    return times(transposed());
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
}
