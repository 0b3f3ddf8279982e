// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Pooling of channels-last float data: for each output pixel the taps of its window, lanes along
/// the channels.
final class FloatPooling {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private final Window window;
  private final int h;
  private final int w;
  private final int c;
  private final int outH;
  private final int outW;

  /// Whether every input pixel is in exactly one window, and channels fill whole vectors.
  private final boolean isTiled;

  /// Pooling of `(n, h, w, c)` images.
  FloatPooling(Window window, int h, int w, int c) {
    this.window = window;
    this.h = h;
    this.w = w;
    this.c = c;
    this.outH = window.outHeight(h);
    this.outW = window.outWidth(w);
    this.isTiled =
        window.equals(
                Window.valid(
                    window.strideH(), window.strideW(), window.strideH(), window.strideW()))
            && outH * window.strideH() == h
            && outW * window.strideW() == w
            && c % L == 0;
  }

  /// What one output pixel does with the input pixels of its window: rows `i0..i1`, columns
  /// `j0..j1`, as offsets of their first channel.
  private interface Pixel {
    void at(int out, int image, int i0, int i1, int j0, int j1);
  }

  private void forEach(int image, Pixel pixel) {
    for (int i = 0; i < outH; i++) {
      int i0 = i * window.strideH() - window.top();
      for (int j = 0; j < outW; j++) {
        int j0 = j * window.strideW() - window.left();
        pixel.at(
            ((image * outH + i) * outW + j) * c,
            image,
            Math.max(i0, 0),
            Math.min(i0 + window.kernelH(), h),
            Math.max(j0, 0),
            Math.min(j0 + window.kernelW(), w));
      }
    }
  }

  private int input(int image, int i, int j) {
    return ((image * h + i) * w + j) * c;
  }

  void sum(float[] x, float[] y, int image) {
    forEach(
        image,
        (out, n, i0, i1, j0, j1) -> {
          Arrays.fill(y, out, out + c, 0);
          for (int i = i0; i < i1; i++) {
            for (int j = j0; j < j1; j++) add(x, input(n, i, j), y, out);
          }
        });
  }

  void sumByInput(float[] yBar, float[] xBar, int image) {
    Arrays.fill(xBar, input(image, 0, 0), input(image + 1, 0, 0), 0);
    forEach(
        image,
        (out, n, i0, i1, j0, j1) -> {
          for (int i = i0; i < i1; i++) {
            for (int j = j0; j < j1; j++) add(yBar, out, xBar, input(n, i, j));
          }
        });
  }

  /// `to[b + k] += from[a + k]` for all channels `k`.
  private void add(float[] from, int a, float[] to, int b) {
    int k = 0;
    for (; k <= c - L; k += L) {
      var sum = FloatVector.fromArray(S, to, b + k).add(FloatVector.fromArray(S, from, a + k));
      sum.intoArray(to, b + k);
    }
    for (; k < c; k++) to[b + k] += from[a + k];
  }

  void max(float[] x, float[] y, int image) {
    forEach(
        image,
        (out, n, i0, i1, j0, j1) -> {
          int k = 0;
          for (; k <= c - L; k += L) {
            maxLanes(x, n, i0, i1, j0, j1, k).intoArray(y, out + k);
          }
          for (; k < c; k++) y[out + k] = maxOne(x, n, i0, i1, j0, j1, k);
        });
  }

  private FloatVector maxLanes(float[] x, int n, int i0, int i1, int j0, int j1, int k) {
    var max = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
    for (int i = i0; i < i1; i++) {
      for (int j = j0; j < j1; j++) max = max.max(FloatVector.fromArray(S, x, input(n, i, j) + k));
    }
    return max;
  }

  private float maxOne(float[] x, int n, int i0, int i1, int j0, int j1, int k) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = i0; i < i1; i++) {
      for (int j = j0; j < j1; j++) max = Math.max(max, x[input(n, i, j) + k]);
    }
    return max;
  }

  /// `yBar` to the first position of the window that holds its largest value (or the first NaN).
  void scatter(float[] x, float[] yBar, float[] xBar, int image) {
    if (!isTiled) Arrays.fill(xBar, input(image, 0, 0), input(image + 1, 0, 0), 0);
    forEach(
        image,
        (out, n, i0, i1, j0, j1) -> {
          int k = 0;
          for (; k <= c - L; k += L) scatterLanes(x, yBar, out + k, xBar, n, i0, i1, j0, j1, k);
          for (; k < c; k++) xBar[chosen(x, n, i0, i1, j0, j1, k)] += yBar[out + k];
        });
  }

  private void scatterLanes(
      float[] x,
      float[] yBar,
      int out,
      float[] xBar,
      int n,
      int i0,
      int i1,
      int j0,
      int j1,
      int k) {
    var max = maxLanes(x, n, i0, i1, j0, j1, k);
    var g = FloatVector.fromArray(S, yBar, out);
    var zero = FloatVector.zero(S);
    boolean isNumber = !max.test(VectorOperators.IS_NAN).anyTrue();
    VectorMask<Float> waiting = S.maskAll(true);
    for (int i = i0; i < i1; i++) {
      for (int j = j0; j < j1; j++) {
        int at = input(n, i, j) + k;
        var here = FloatVector.fromArray(S, x, at);
        var found = here.compare(VectorOperators.EQ, max);
        if (!isNumber) found = found.or(here.test(VectorOperators.IS_NAN));
        found = found.and(waiting);
        var rest = isTiled ? zero : FloatVector.fromArray(S, xBar, at);
        rest.add(g, found).intoArray(xBar, at);
        waiting = waiting.andNot(found);
      }
    }
  }

  void gather(float[] x, float[] g, float[] y, int image) {
    forEach(
        image,
        (out, n, i0, i1, j0, j1) -> {
          for (int k = 0; k < c; k++) y[out + k] = g[chosen(x, n, i0, i1, j0, j1, k)];
        });
  }

  private int chosen(float[] x, int n, int i0, int i1, int j0, int j1, int k) {
    int best = input(n, i0, j0) + k;
    for (int i = i0; i < i1; i++) {
      for (int j = j0; j < j1; j++) {
        int at = input(n, i, j) + k;
        if (x[at] > x[best] || (Float.isNaN(x[at]) && !Float.isNaN(x[best]))) best = at;
      }
    }
    return best;
  }
}
