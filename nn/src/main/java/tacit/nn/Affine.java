// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.OptionalInt;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// A layer of weights, `y = x ∗ W + b`, under a [Parameterization].
public sealed interface Affine extends Layer permits Conv, Dense {
  Weights weights();

  /// How many numbers (channels) go out; an infinitely wide network does without.
  OptionalInt width();

  /// Shape of `W`; its last axis is the width, all others are the fan-in.
  Shape filter(Shape example);

  /// The forward pass; with `relu` it is `max(y, 0)`, computed in the same step.
  Var affine(Params<Var> p, Var x, boolean relu);

  @Override
  default Params<Shape> parameters(Shape example) {
    return weights().shapes(filter(example));
  }

  @Override
  default Params<Tensor> init(Seed seed, Shape example) {
    return weights().init(seed, filter(example));
  }

  @Override
  default Var apply(Params<Var> p, Var x, Pass pass) {
    return affine(p, x, false);
  }
}
