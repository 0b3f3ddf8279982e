// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Channels of branches side by side, `y = [f₀(x), f₁(x), …]`. The parameters of branch `i` are
/// named `branches.i.…`.
///
/// - Shapes: `x: (n, example…)`, `fᵢ(x): (n, …, cᵢ)`, `y: (n, …, Σᵢ cᵢ)`
///
/// With the identity as first branch it is the connection of dense networks, which add features to
/// those that are there.
///
/// @source Huang, Liu, van der Maaten & Weinberger 2017, equation (2)
public record ParallelConcat(List<Serial> branches) implements Branching {
  public ParallelConcat {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new InvalidField("parallel_concat", "branches", "are none; give at least one");
    }
  }

  public static ParallelConcat of(Serial... branches) {
    return new ParallelConcat(List.of(branches));
  }

  @Override
  public Branches paths() {
    return Branches.of("parallel_concat", branches);
  }

  @Override
  public Shape output(Shape example) {
    return paths().sideBySide(example);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return paths().apply(p, x, pass, (left, right) -> left.concat(-1, right));
  }
}
