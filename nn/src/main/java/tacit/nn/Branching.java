// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A layer whose input takes several paths, each a network of its own, and whose outputs are
/// joined.
public sealed interface Branching extends Layer
    permits ParallelConcat, ParallelProduct, ParallelSum, Residual {
  /// All paths by name.
  Branches paths();

  @Override
  default Shape output(Shape example) {
    return paths().output(example);
  }

  @Override
  default Params<Shape> parameters(Shape example) {
    return paths().parameters(example);
  }

  @Override
  default Params<Tensor> init(Seed seed, Shape example) {
    return paths().init(seed, example);
  }

  @Override
  default Params<Tensor> initialState(Shape example) {
    return paths().initialState(example);
  }
}
