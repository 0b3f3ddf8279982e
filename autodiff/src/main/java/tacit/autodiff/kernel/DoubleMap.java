// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.op.Abs;
import tacit.autodiff.op.LeakyRelu;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Sqrt;
import tacit.autodiff.op.Unary;

/// `yᵢ = f(xᵢ)` on double arrays, positions `from` to `to`. Arithmetic loops are left to the
/// compiler, which turns them into lanes by itself. What is left is the definition's function, one
/// number at a time: the same bits whether a loop is interpreted or compiled.
final class DoubleMap {
  private DoubleMap() {}

  static void map(Unary f, double[] x, double[] y, int from, int to) {
    switch (f) {
      case Relu _ -> {
        for (int i = from; i < to; i++) y[i] = Math.max(x[i], 0);
      }
      case ScaleShift(double scale, double shift) -> scaleShift(scale, shift, x, y, from, to);
      case Abs _ -> {
        for (int i = from; i < to; i++) y[i] = Math.abs(x[i]);
      }
      case Sqrt _ -> {
        for (int i = from; i < to; i++) y[i] = Math.sqrt(x[i]);
      }
      case LeakyRelu(double slope) -> leakyRelu(slope, x, y, from, to);
      default -> {
        for (int i = from; i < to; i++) y[i] = f.at(x[i]);
      }
    }
  }

  private static void scaleShift(
      double scale, double shift, double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) y[i] = Math.fma(scale, x[i], shift);
  }

  private static void leakyRelu(double slope, double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) y[i] = x[i] > 0 ? x[i] : slope * x[i];
  }
}
