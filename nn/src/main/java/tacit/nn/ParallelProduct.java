// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Var;

/// Product of branches, `y = Πᵢ fᵢ(x)`, element by element. The parameters of branch `i` are named
/// `branches.i.…`.
public record ParallelProduct(List<Serial> branches) implements Branching {
  public ParallelProduct {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new InvalidField("parallel_product", "branches", "are none; give at least one");
    }
  }

  public static ParallelProduct of(Serial... branches) {
    return new ParallelProduct(List.of(branches));
  }

  @Override
  public Branches paths() {
    return Branches.of("parallel_product", branches);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return paths().apply(p, x, pass, Var::times);
  }
}
