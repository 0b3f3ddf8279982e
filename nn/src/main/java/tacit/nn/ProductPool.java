// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Region;
import tacit.autodiff.kernel.Window;

/// Product over each window, `y = Π x` for each channel; padding counts as ones. Convolutions of
/// kernel size 1 between product pools make a convolutional arithmetic circuit.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
///
/// @param window `(h, w)` or `(l)`
/// @param strides likewise
public record ProductPool(Shape window, Shape strides, Padding padding) implements Layer {
  public ProductPool {
    new Sliding("product_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static ProductPool of(Shape window) {
    return new ProductPool(window, window, Padding.VALID);
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
    Var read = withOnes(sliding.padded(image), over);
    Shape out = sliding.images(image.shape(), image.shape().size(3));
    Var product = factor(read, over, 0, 0, out);
    for (int t = 1; t < window.count(); t++) {
      product = product.times(factor(read, over, t / over.kernelW(), t % over.kernelW(), out));
    }
    return sliding.example(product);
  }

  /// What tap `(a, b)` of the window reads at each of its places.
  private static Var factor(Var x, Window over, int a, int b, Shape out) {
    List<Integer> strides = List.of(1, over.strideH(), over.strideW(), 1);
    return x.slice(new Region(List.of(0, a, b, 0), strides, out));
  }

  private static Var withOnes(Var x, Window over) {
    Shape s = x.shape();
    int h = over.top() + s.size(1) + over.bottom(), w = over.left() + s.size(2) + over.right();
    if (h == s.size(1) && w == s.size(2)) return x;
    Shape whole = Shape.of(s.size(0), h, w, s.size(3));
    Region inside = new Region(List.of(0, over.top(), over.left(), 0), List.of(1, 1, 1, 1), s);
    Var outside = x.like(1).embed(whole, inside).scaleShift(-1, 1);
    return x.embed(whole, inside).plus(outside);
  }

  private Sliding sliding() {
    return new Sliding("product_pool", window, strides, padding);
  }
}
