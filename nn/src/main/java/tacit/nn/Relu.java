// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Rectifier, `y = max(x, 0)`, on any shape.
public record Relu() implements Layer {
  @Override
  public Shape output(Shape example) {
    return example;
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return x.relu();
  }
}
