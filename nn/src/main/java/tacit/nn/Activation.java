// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// A function of each number by itself, `y = φ(x)`, on any shape.
public sealed interface Activation extends Layer
    permits Abs, Cos, Erf, Exp, Gelu, LeakyRelu, Monomial, Relu, Sigmoid, Sin, Tanh {
  /// `φ(x)`, differentiable.
  Var apply(Var x);

  @Override
  default Shape output(Shape example) {
    return example;
  }

  @Override
  default Var apply(Params<Var> p, Var x, Pass pass) {
    return apply(x);
  }
}
