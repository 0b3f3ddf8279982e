// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.op.Abs;
import tacit.autodiff.op.Cos;
import tacit.autodiff.op.Erf;
import tacit.autodiff.op.Exp;
import tacit.autodiff.op.LeakyRelu;
import tacit.autodiff.op.Log;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Sigmoid;
import tacit.autodiff.op.Sin;
import tacit.autodiff.op.Softplus;
import tacit.autodiff.op.Sqrt;
import tacit.autodiff.op.Tanh;
import tacit.autodiff.op.Unary;

/// `yᵢ = f(xᵢ)` on float arrays, positions `from` to `to`. Arithmetic loops are left to the
/// compiler, which turns them into lanes by itself; the usual functions are [FloatFunctions] and
/// its like. What is left is the definition's function, one number at a time: the same bits whether
/// a loop is interpreted or compiled.
final class FloatMap {
  private FloatMap() {}

  static void map(Unary f, float[] x, float[] y, int from, int to) {
    switch (f) {
      case Relu _ -> {
        for (int i = from; i < to; i++) y[i] = Math.max(x[i], 0);
      }
      case ScaleShift(double scale, double shift) ->
          scaleShift((float) scale, (float) shift, x, y, from, to);
      case Abs _ -> {
        for (int i = from; i < to; i++) y[i] = Math.abs(x[i]);
      }
      case Sqrt _ -> {
        for (int i = from; i < to; i++) y[i] = (float) Math.sqrt(x[i]);
      }
      case LeakyRelu(double slope) -> leakyRelu((float) slope, x, y, from, to);
      case Exp _ -> FloatFunctions.exp(x, y, from, to);
      case Tanh _ -> FloatFunctions.tanh(x, y, from, to);
      case Sigmoid _ -> FloatFunctions.sigmoid(x, y, from, to);
      case Log _ -> FloatLogarithm.log(x, y, from, to);
      case Softplus _ -> FloatLogarithm.softplus(x, y, from, to);
      case Erf _ -> FloatErf.erf(x, y, from, to);
      case Sin _ -> FloatCircular.sin(x, y, from, to);
      case Cos _ -> FloatCircular.cos(x, y, from, to);
      default -> {
        for (int i = from; i < to; i++) y[i] = (float) f.at(x[i]);
      }
    }
  }

  private static void scaleShift(float scale, float shift, float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) y[i] = Math.fma(scale, x[i], shift);
  }

  private static void leakyRelu(float slope, float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) y[i] = x[i] > 0 ? x[i] : slope * x[i];
  }
}
