// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Two images on a canvas of zeros, `x: (n, H, W, c)`; label 1 says that both show the same class.
/// The farther apart they stand, the longer is the range of what a network has to see together.
///
/// Canvases are painted when they are asked for, so the same pairs cost nothing at another
/// distance. Zero is the mean color where the images are standardized.
///
/// @param images what is pasted, `(h, w, c)` with `h = w = s` of the geometry
/// @param pairs which images, and whether they are of one class
/// @param geometry where they stand
/// @source Razin, Maman & Cohen 2022, IsSameClass, by the authors' code
public record IsSameClass(Examples images, ImagePairs pairs, PairGeometry geometry)
    implements Examples {
  public IsSameClass {
    Shape image = images.inputShape();
    int s = geometry.size();
    if (image.rank() != 3 || image.size(0) != s || image.size(1) != s) {
      throw new IllegalArgumentException(
          "is-same-class: images are (h, w, c) = %s, the geometry is for %d x %d"
              .formatted(image, s, s));
    }
  }

  /// The same pairs at another distance.
  public IsSameClass at(int distance) {
    var moved = new PairGeometry(geometry.height(), geometry.width(), geometry.size(), distance);
    return new IsSameClass(images, pairs, moved);
  }

  @Override
  public int size() {
    return pairs.size();
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public Shape inputShape() {
    return geometry.canvas(images.inputShape().size(-1));
  }

  @Override
  public Indices labels(int... index) {
    return Indices.of(Arrays.stream(index).map(i -> pairs.pairs().get(i).same() ? 1 : 0).toArray());
  }

  @Override
  public Tensor inputs(DType dtype, int... index) {
    Indices.of(index).checkBelow("is-same-class", size());
    Tensor pasted = images.inputs(dtype, members(index));
    Shape shape = Shape.of(index.length).concat(inputShape());
    return switch (dtype) {
      case FLOAT32 -> {
        float[] canvas = new float[shape.count()];
        paste(pasted.toFloats(), canvas, index.length);
        yield Tensor.of(shape, canvas);
      }
      case FLOAT64 -> {
        double[] canvas = new double[shape.count()];
        paste(pasted.toDoubles(), canvas, index.length);
        yield Tensor.of(shape, canvas);
      }
    };
  }

  /// First and second image of each pair, in turn.
  private int[] members(int[] index) {
    return Arrays.stream(index)
        .mapToObj(i -> pairs.pairs().get(i))
        .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second()))
        .toArray();
  }

  /// Copies the `2n` images row by row onto `n` canvases; both are arrays of one kind.
  private void paste(Object from, Object to, int n) {
    int c = images.inputShape().size(-1), s = geometry.size();
    for (int i = 0; i < 2 * n; i++) {
      int left = geometry.lefts().get(i % 2);
      for (int row = 0; row < s; row++) {
        int y = i / 2 * geometry.height() + geometry.top() + row;
        int at = (y * geometry.width() + left) * c;
        System.arraycopy(from, (i * s + row) * s * c, to, at, s * c);
      }
    }
  }
}
