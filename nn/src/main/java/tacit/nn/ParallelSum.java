// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Var;

/// Sum of branches, `y = Σᵢ fᵢ(x)`. The parameters of branch `i` are named `branches.i.…`.
public record ParallelSum(List<Serial> branches) implements Branching {
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
  public Branches paths() {
    return Branches.of("parallel_sum", branches);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return paths().apply(p, x, pass, Var::plus);
  }
}
