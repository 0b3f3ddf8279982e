// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Checks.types;

import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [Checks] for the kernels of network layers: products, convolutions, pools, normalizations.
public final class LayerChecks {
  private LayerChecks() {}

  public static Shape matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    types("matmul", "a", a, "b", b);
    String lead = a.shape().rank() == 2 && b.shape().rank() == 2 ? "" : "... ";
    Axes axes =
        Axes.of("matmul")
            .bind("a", a.shape(), lead + (transposeA ? "k n" : "n k"))
            .bind("b", b.shape(), lead + (transposeB ? "m k" : "k m"));
    int r = a.shape().rank();
    return a.shape().with(r - 2, axes.size("n")).with(r - 1, axes.size("m"));
  }

  public static Shape dense(Tensor x, Tensor w, Tensor b) {
    types("dense", "x", x, "w", w);
    types("dense", "x", x, "b", b);
    Axes.of("dense")
        .bind("x", x.shape(), "n d")
        .bind("w", w.shape(), "d m")
        .bind("b", b.shape(), "m");
    return Shape.of(x.shape().size(0), w.shape().size(1));
  }

  public static Shape convolve(String operation, Tensor x, Tensor w, Window window) {
    types(operation, "x", x, "w", w);
    filter(operation, w, window);
    Axes.of(operation).bind("x", x.shape(), "n h w c").bind("w", w.shape(), "kh kw c o");
    return window.output(x.shape(), w.shape().size(3));
  }

  public static Shape convolveDense(Tensor x, Tensor w, Tensor b, Window window) {
    types("convolveDense", "x", x, "b", b);
    Shape y = convolve("convolveDense", x, w, window);
    Axes.of("convolveDense").bind("w", w.shape(), "kh kw c o").bind("b", b.shape(), "o");
    return y;
  }

  public static Shape convolveByInput(Tensor yBar, Tensor w, Shape x, Window window) {
    types("convolveByInput", "yBar", yBar, "w", w);
    filter("convolveByInput", w, window);
    Axes.of("convolveByInput").bind("x", x, "n h w c").bind("w", w.shape(), "kh kw c o");
    result("convolveByInput", yBar, window.output(x, w.shape().size(3)));
    return x;
  }

  public static Shape convolveByFilter(Tensor x, Tensor yBar, Window window) {
    types("convolveByFilter", "x", x, "yBar", yBar);
    Axes axes =
        Axes.of("convolveByFilter")
            .bind("x", x.shape(), "n h w c")
            .bind("yBar", yBar.shape(), "n h' w' o");
    result("convolveByFilter", yBar, window.output(x.shape(), axes.size("o")));
    return Shape.of(window.kernelH(), window.kernelW(), axes.size("c"), axes.size("o"));
  }

  private static void filter(String operation, Tensor w, Window window) {
    Shape s = w.shape();
    if (s.rank() == 4 && s.size(0) == window.kernelH() && s.size(1) == window.kernelW()) return;
    throw new IllegalArgumentException(
        "%s: w is %s but the window's kernel is (%d, %d); w needs axes (kh, kw, c, o)"
            .formatted(operation, s, window.kernelH(), window.kernelW()));
  }

  private static void result(String operation, Tensor yBar, Shape y) {
    if (!yBar.shape().equals(y)) {
      throw new IllegalArgumentException(
          "%s: yBar is %s but the result has shape %s".formatted(operation, yBar.shape(), y));
    }
  }

  public static Shape sumPool(Tensor x, Window window) {
    Axes.of("sumPool").bind("x", x.shape(), "n h w c");
    return window.output(x.shape(), x.shape().size(3));
  }

  public static Shape sumPoolByInput(Tensor yBar, Shape x, Window window) {
    Axes.of("sumPoolByInput").bind("x", x, "n h w c");
    result("sumPoolByInput", yBar, window.output(x, x.size(3)));
    return x;
  }

  /// A maximum needs a value in every window, so padding must be smaller than the kernel.
  public static Shape maxPool(String operation, Tensor x, Window window) {
    Axes.of(operation).bind("x", x.shape(), "n h w c");
    if (Math.max(window.top(), window.bottom()) >= window.kernelH()
        || Math.max(window.left(), window.right()) >= window.kernelW()) {
      throw new IllegalArgumentException(
          "%s: %s has windows of padding alone; padding must be smaller than the kernel"
              .formatted(operation, window));
    }
    if (x.shape().size(1) == 0 || x.shape().size(2) == 0) {
      throw new IllegalArgumentException(
          "%s: x %s has no positions to choose from".formatted(operation, x.shape()));
    }
    return window.output(x.shape(), x.shape().size(3));
  }

  public static Shape maxPoolScatter(Tensor x, Tensor yBar, Window window) {
    types("maxPoolScatter", "x", x, "yBar", yBar);
    result("maxPoolScatter", yBar, maxPool("maxPoolScatter", x, window));
    return x.shape();
  }

  public static Shape maxPoolGather(Tensor x, Tensor g, Window window) {
    Checks.same("maxPoolGather", "x", x, "g", g);
    return maxPool("maxPoolGather", x, window);
  }

  /// Count of values a channel has, which must not be 0.
  public static int channelCount(String operation, Tensor x) {
    Axes.of(operation).bind("x", x.shape(), "... c");
    int count = x.shape().slice(0, x.shape().rank() - 1).count();
    if (count == 0) {
      throw new IllegalArgumentException(
          "%s: x is %s, so no channel has a value to take the mean of"
              .formatted(operation, x.shape()));
    }
    return count;
  }

  public static int batchNorm(Tensor x, Tensor gamma, Tensor beta) {
    types("batchNorm", "x", x, "gamma", gamma);
    types("batchNorm", "x", x, "beta", beta);
    Axes.of("batchNorm")
        .bind("x", x.shape(), "... c")
        .bind("gamma", gamma.shape(), "c")
        .bind("beta", beta.shape(), "c");
    return channelCount("batchNorm", x);
  }

  public static int batchNormByInput(Tensor x, Tensor gamma, Tensor yBar) {
    Checks.same("batchNormByInput", "x", x, "yBar", yBar);
    types("batchNormByInput", "x", x, "gamma", gamma);
    Axes.of("batchNormByInput").bind("x", x.shape(), "... c").bind("gamma", gamma.shape(), "c");
    return channelCount("batchNormByInput", x);
  }

  public static int batchNormByScale(Tensor x, Tensor yBar) {
    Checks.same("batchNormByScale", "x", x, "yBar", yBar);
    return channelCount("batchNormByScale", x);
  }

  /// Count of values of a row, along the last axis, which must exist.
  public static int layerNorm(Tensor x) {
    if (x.shape().rank() == 0) {
      throw new IllegalArgumentException("layerNorm: x is (), a single number without a last axis");
    }
    return x.shape().size(-1);
  }

  public static int layerNormByInput(Tensor x, Tensor yBar) {
    Checks.same("layerNormByInput", "x", x, "yBar", yBar);
    return layerNorm(x);
  }
}
