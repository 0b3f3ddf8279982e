// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// All numbers of an example in one row: rows, then columns, then channels.
///
/// - Shapes: `x: (n, …)`, `y: (n, d)` with `d` the count of numbers in an example
public record Flatten() implements Layer {
  @Override
  public Shape output(Shape example) {
    return Shape.of(example.count());
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    int n = x.shape().size(0);
    return x.reshape(n, x.shape().slice(1, x.shape().rank()).count());
  }
}
