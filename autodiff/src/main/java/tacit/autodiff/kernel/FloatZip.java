// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Divide;
import tacit.autodiff.op.Gate;
import tacit.autodiff.op.Maximum;
import tacit.autodiff.op.Minimum;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.Subtract;

/// `yᵢ = f(aᵢ, bᵢ)` on float arrays, and the same with a row for `b`. The compiler turns the plain
/// loops into lanes; rows are often shorter than what it unrolls to, so those loops are written in
/// lanes.
final class FloatZip {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

  private FloatZip() {}

  static void zip(Binary f, float[] a, float[] b, float[] y, int from, int to) {
    switch (f) {
      case Add _ -> {
        for (int i = from; i < to; i++) y[i] = a[i] + b[i];
      }
      case Subtract _ -> {
        for (int i = from; i < to; i++) y[i] = a[i] - b[i];
      }
      case Multiply _ -> {
        for (int i = from; i < to; i++) y[i] = a[i] * b[i];
      }
      case Divide _ -> {
        for (int i = from; i < to; i++) y[i] = a[i] / b[i];
      }
      case Gate(double slope) -> gate((float) slope, a, b, y, from, to);
      case Maximum _ -> {
        for (int i = from; i < to; i++) y[i] = Math.max(a[i], b[i]);
      }
      case Minimum _ -> {
        for (int i = from; i < to; i++) y[i] = Math.min(a[i], b[i]);
      }
    }
  }

  private static void gate(float slope, float[] a, float[] b, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      var open = FloatVector.fromArray(S, a, i).compare(VectorOperators.GT, 0);
      var g = FloatVector.fromArray(S, b, i);
      g.mul(slope).blend(g, open).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = a[i] > 0 ? b[i] : slope * b[i];
  }

  /// Rows `from` to `to`, each as long as `row`.
  static void zipRow(Binary f, float[] a, float[] row, float[] y, int from, int to) {
    for (int r = from; r < to; r++) {
      int first = r * row.length;
      switch (f) {
        case Add _ -> addRow(a, row, y, first);
        case Multiply _ -> multiplyRow(a, row, y, first);
        default -> {
          for (int j = 0; j < row.length; j++) y[first + j] = (float) f.at(a[first + j], row[j]);
        }
      }
    }
  }

  private static void addRow(float[] a, float[] row, float[] y, int first) {
    int j = 0;
    for (; j <= row.length - S.length(); j += S.length()) {
      FloatVector.fromArray(S, a, first + j)
          .add(FloatVector.fromArray(S, row, j))
          .intoArray(y, first + j);
    }
    for (; j < row.length; j++) y[first + j] = a[first + j] + row[j];
  }

  private static void multiplyRow(float[] a, float[] row, float[] y, int first) {
    int j = 0;
    for (; j <= row.length - S.length(); j += S.length()) {
      FloatVector.fromArray(S, a, first + j)
          .mul(FloatVector.fromArray(S, row, j))
          .intoArray(y, first + j);
    }
    for (; j < row.length; j++) y[first + j] = a[first + j] * row[j];
  }

  static void where(float[] condition, float[] a, float[] b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) y[i] = condition[i] != 0 ? a[i] : b[i];
  }
}
