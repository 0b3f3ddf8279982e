// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Moves of values in runs, as long as memory is consecutive on both sides, on arrays of either
/// type.
final class Runs {
  private Runs() {}

  private static Object array(Storage s) {
    return switch (s.dtype()) {
      case FLOAT32 -> s.floats();
      case FLOAT64 -> s.doubles();
    };
  }

  static void spread(Storage in, Storage out, int inner, int repeats) {
    if (inner == 1) {
      for (int i = 0; i < in.size(); i++) fill(out, i * repeats, repeats, in.get(i));
      return;
    }
    Object from = array(in), to = array(out);
    for (int i = 0; i < out.size(); i += inner) {
      System.arraycopy(from, i / (inner * repeats) * inner, to, i, inner);
    }
  }

  static void fill(Storage out, int first, int count, double value) {
    switch (out.dtype()) {
      case FLOAT32 -> Arrays.fill(out.floats(), first, first + count, (float) value);
      case FLOAT64 -> Arrays.fill(out.doubles(), first, first + count, value);
    }
  }

  /// The grid of `shape`, read at `inFirst + Σ iₐ inStride[a]` and written at `outFirst + Σ iₐ
  /// outStride[a]`.
  static void copyGrid(
      Shape shape,
      Storage in,
      int inFirst,
      int[] inStride,
      Storage out,
      int outFirst,
      int[] outStride) {
    if (shape.count() == 0) return;
    int last = shape.rank() - 1;
    int[] index = new int[shape.rank()];
    int run = last < 0 ? 1 : shape.size(last);
    int inStep = last < 0 ? 1 : inStride[last], outStep = last < 0 ? 1 : outStride[last];
    for (int done = 0, i = inFirst, o = outFirst; done < shape.count(); done += run) {
      copyRun(in, i, inStep, out, o, outStep, run);
      for (int a = last - 1; a >= 0; a--) {
        i += inStride[a];
        o += outStride[a];
        if (++index[a] < shape.size(a)) break;
        i -= index[a] * inStride[a];
        o -= index[a] * outStride[a];
        index[a] = 0;
      }
    }
  }

  private static void copyRun(
      Storage in, int i, int inStep, Storage out, int o, int outStep, int run) {
    if (inStep == 1 && outStep == 1) {
      System.arraycopy(array(in), i, array(out), o, run);
    } else if (in.dtype() == DType.FLOAT32) {
      float[] from = in.floats(), to = out.floats();
      for (int k = 0; k < run; k++) to[o + k * outStep] = from[i + k * inStep];
    } else {
      double[] from = in.doubles(), to = out.doubles();
      for (int k = 0; k < run; k++) to[o + k * outStep] = from[i + k * inStep];
    }
  }

  /// Row-major strides.
  static int[] strides(Shape shape) {
    int[] strides = new int[shape.rank()];
    for (int a = shape.rank() - 1, s = 1; a >= 0; s *= shape.size(a), a--) strides[a] = s;
    return strides;
  }

  /// `y[o, i, :] = x[o, index[i], :]` for blocks of `inner` numbers.
  static void gather(Tensor x, int axis, Indices index, Storage out) {
    int inner = x.shape().slice(axis + 1, x.shape().rank()).count();
    int outer = x.shape().slice(0, axis).count(), size = x.shape().size(axis);
    Object from = array(x.storage()), to = array(out);
    for (int o = 0, at = 0; o < outer; o++) {
      for (int i = 0; i < index.size(); i++, at += inner) {
        System.arraycopy(from, (o * size + index.get(i)) * inner, to, at, inner);
      }
    }
  }

  /// Parts one after another: each gives `block` consecutive numbers to every `stride` of the
  /// result.
  static void concat(Storage part, int block, Storage out, int first, int stride, int outer) {
    Object from = array(part), to = array(out);
    for (int o = 0; o < outer; o++)
      System.arraycopy(from, o * block, to, o * stride + first, block);
  }
}
