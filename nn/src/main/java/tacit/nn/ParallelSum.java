// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Sum of branches, `y = Σᵢ fᵢ(x)`. The parameters of branch `i` are named `branches.i.…`.
public record ParallelSum(List<Serial> branches) implements Layer {
  public ParallelSum {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new InvalidField("parallel_sum", "branches", "are none; give at least one");
    }
  }

  public static ParallelSum of(Serial... branches) {
    return new ParallelSum(List.of(branches));
  }

  @Override
  public Shape output(Shape example) {
    return paths().output(example);
  }

  @Override
  public Params<Shape> parameters(Shape example) {
    return paths().parameters(example);
  }

  @Override
  public Params<Tensor> init(Seed seed, Shape example) {
    return paths().init(seed, example);
  }

  @Override
  public Params<Tensor> initialState(Shape example) {
    return paths().initialState(example);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return paths().apply(p, x, pass, Var::plus);
  }

  /// All branches by name.
  Branches paths() {
    return Branches.of("parallel_sum", branches);
  }
}
