// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Examples whose images are made smaller by means over windows that do not overlap, `y[i, j, c] =
/// 1/q² Σ x[q i + a, q j + b, c]` with `a`, `b` from 0 to `q − 1`.
///
/// Means are summed in double precision, so FLOAT32 images are the rounded FLOAT64 ones.
///
/// @param of images `(h, w, c)`, both sides multiples of `q`
/// @param window `q`
public record MeanPooled(Examples of, int window) implements Examples {
  public MeanPooled {
    Axes axes = Axes.of("mean pooling").bind("image", of.inputShape(), "h w c");
    if (window < 1 || axes.size("h") % window != 0 || axes.size("w") % window != 0) {
      throw new IllegalArgumentException(
          "mean pooling: windows of %d x %d do not tile images (h, w, c) = %s"
              .formatted(window, window, of.inputShape()));
    }
  }

  @Override
  public int size() {
    return of.size();
  }

  @Override
  public int classes() {
    return of.classes();
  }

  @Override
  public Shape inputShape() {
    Shape image = of.inputShape();
    return Shape.of(image.size(0) / window, image.size(1) / window, image.size(2));
  }

  @Override
  public Indices labels(int... index) {
    return of.labels(index);
  }

  @Override
  public Tensor inputs(DType dtype, int... index) {
    double[] x = of.inputs(DType.FLOAT64, index).toDoubles();
    Shape small = inputShape();
    int w = small.size(1), c = small.size(2);
    double[] y = new double[index.length * small.count()];
    // Rows of all images lie one below the other, so number of image and row are one count.
    for (int p = 0; p < x.length; p++) {
      int column = p / c % (w * window), row = p / (c * w * window);
      y[(row / window * w + column / window) * c + p % c] += x[p];
    }
    for (int p = 0; p < y.length; p++) y[p] /= window * window;
    return Tensor.of(Shape.of(index.length).concat(small), y).to(dtype);
  }
}
