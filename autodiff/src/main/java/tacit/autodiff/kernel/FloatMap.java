// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import tacit.autodiff.op.Abs;
import tacit.autodiff.op.Cos;
import tacit.autodiff.op.Exp;
import tacit.autodiff.op.LeakyRelu;
import tacit.autodiff.op.Log;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Sigmoid;
import tacit.autodiff.op.Sin;
import tacit.autodiff.op.Sqrt;
import tacit.autodiff.op.Tanh;
import tacit.autodiff.op.Unary;

/// `yᵢ = f(xᵢ)` on float arrays, positions `from` to `to`. Arithmetic loops are left to the
/// compiler, which turns them into lanes by itself; functions that it cannot are written in lanes,
/// each in a loop of its own, since an operator that is not a constant would box every vector. The
/// rest (`erf`, `power`, `softplus`, …) is the definition's function, one number at a time.
final class FloatMap {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

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
      case Exp _ -> exp(x, y, from, to);
      case Log _ -> log(x, y, from, to);
      case Tanh _ -> tanh(x, y, from, to);
      case Sigmoid _ -> sigmoid(x, y, from, to);
      case Sin _ -> sin(x, y, from, to);
      case Cos _ -> cos(x, y, from, to);
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

  static void exp(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      FloatVector.fromArray(S, x, i).lanewise(VectorOperators.EXP).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = (float) Math.exp(x[i]);
  }

  private static void log(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      FloatVector.fromArray(S, x, i).lanewise(VectorOperators.LOG).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = (float) Math.log(x[i]);
  }

  private static void tanh(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      FloatVector.fromArray(S, x, i).lanewise(VectorOperators.TANH).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = (float) Math.tanh(x[i]);
  }

  private static void sin(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      FloatVector.fromArray(S, x, i).lanewise(VectorOperators.SIN).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = (float) Math.sin(x[i]);
  }

  private static void cos(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      FloatVector.fromArray(S, x, i).lanewise(VectorOperators.COS).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = (float) Math.cos(x[i]);
  }

  private static void sigmoid(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      var e = FloatVector.fromArray(S, x, i).neg().lanewise(VectorOperators.EXP);
      FloatVector.broadcast(S, 1).div(e.add(1)).intoArray(y, i);
    }
    for (; i < to; i++) y[i] = (float) (1 / (1 + Math.exp(-x[i])));
  }
}
