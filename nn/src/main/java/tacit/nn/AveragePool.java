// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Window;

/// Mean over each window, `y = Σ x / k` for each channel, where `k` is the count of the window's
/// positions, or of those that lie inside the data if `normalizeEdges`; padding counts as zeros.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
///
/// @param window `(h, w)` or `(l)`
/// @param strides likewise
/// @param normalizeEdges matters with [Padding#SAME] only
public record AveragePool(Shape window, Shape strides, Padding padding, boolean normalizeEdges)
    implements Layer {
  public AveragePool {
    new Sliding("average_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static AveragePool of(Shape window) {
    return new AveragePool(window, window, Padding.VALID, false);
  }

  @Override
  public Shape output(Shape example) {
    return sliding().output(example);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Sliding sliding = sliding();
    Var image = sliding.image(x);
    Window over = sliding.over(image.shape());
    Var sum = sliding.padded(image).sumPool(over);
    boolean byEdges = normalizeEdges && padding == Padding.SAME;
    Var mean =
        byEdges
            ? sum.timesRow(sum.like(reciprocals(over, image.shape(), sum.shape())))
            : sum.times(1.0 / window.count());
    return sliding.example(mean);
  }

  /// `1 / k` for each position and channel of one output image.
  private static Tensor reciprocals(Window over, Shape in, Shape out) {
    Shape one = out.slice(1, 4);
    double[] shares = new double[one.count()];
    for (int i = 0, at = 0; i < one.size(0); i++) {
      int rows = inside(i * over.strideH() - over.top(), over.kernelH(), in.size(1));
      for (int j = 0; j < one.size(1); j++) {
        int columns = inside(j * over.strideW() - over.left(), over.kernelW(), in.size(2));
        for (int c = 0; c < one.size(2); c++) shares[at++] = 1.0 / (rows * columns);
      }
    }
    return Tensor.of(one, shares);
  }

  private static int inside(int from, int length, int size) {
    return Math.min(from + length, size) - Math.max(from, 0);
  }

  private Sliding sliding() {
    return new Sliding("average_pool", window, strides, padding);
  }
}
