// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.nn.*;

/// A reading of a network's description: the multiply-adds of one example's forward pass, `Σ (size
/// of W) · (positions of the output)` over the layers with weights.
public final class MultiplyAdds {
  private MultiplyAdds() {}

  /// For one example of the shape `in`.
  public static long of(Layer layer, Shape in) {
    return switch (layer) {
      case Serial(List<Layer> layers) -> {
        long sum = 0;
        Shape x = in;
        for (Layer each : layers) {
          sum += of(each, x);
          x = each.output(x);
        }
        yield sum;
      }
      case Branching b -> b.paths().paths().stream().mapToLong(p -> of(p.layers(), in)).sum();
      case Affine affine -> {
        Shape out = affine.output(in);
        yield (long) affine.filter(in).count() * (out.count() / out.size(-1));
      }
      case Activation _, BatchNorm _, Dropout _, Flatten _, Identity _ -> 0;
      case GlobalAveragePool _, LayerNorm _, Pool _ -> 0;
    };
  }
}
