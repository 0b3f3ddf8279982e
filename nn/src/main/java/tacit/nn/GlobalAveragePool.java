// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Mean over all positions of each channel, `y_c = mean_{i, j} x_{i, j, c}`.
///
/// - Shapes: `x: (n, h, w, c)` or `(n, l, c)`, `y: (n, c)`
public record GlobalAveragePool() implements Layer {
  @Override
  public Shape output(Shape example) {
    if (example.rank() < 2) {
      throw new IllegalArgumentException(
          "global_average_pool: needs examples (h, w, c) or (l, c) but gets "
              + example
              + "; leave it out where there are no positions");
    }
    return example.slice(example.rank() - 1, example.rank());
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return x.globalAveragePool();
  }
}
