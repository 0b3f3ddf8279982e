// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// A layer is a record of its hyperparameters; it owns no numbers. This module reads the
/// description as a finite network, `theory` reads the same description as an infinitely wide one.
///
/// Shapes in these readings are those of *one example*, `(d)`, `(l, c)` or `(h, w, c)`; data has a
/// leading axis `n`.
public sealed interface Layer
    permits Activation,
        Affine,
        BatchNorm,
        Branching,
        Dropout,
        Flatten,
        GlobalAveragePool,
        Identity,
        LayerNorm,
        Pool,
        Serial {
  /// Shape of one output example, given that of an input example; refuses a shape it cannot take.
  Shape output(Shape example);

  /// Names and shapes of what is trained.
  default Params<Shape> parameters(Shape example) {
    return Params.empty();
  }

  /// Start values in FLOAT64, drawn from the seed.
  default Params<Tensor> init(Seed seed, Shape example) {
    return Params.empty();
  }

  /// Running statistics before the first step.
  default Params<Tensor> initialState(Shape example) {
    return Params.empty();
  }

  /// The forward pass: `x: (n, example…)`.
  Var apply(Params<Var> p, Var x, Pass pass);

  /// The type's name in ARCH.json and in messages: `global_average_pool`.
  default String name() {
    return SnakeCase.of(getClass().getSimpleName());
  }
}
