// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Var;

/// Residual block, `y = f(x) + g(x)` with the branch `f` and the shortcut `g`, which is the
/// identity unless given. Their parameters are named `branch.…` and `shortcut.…`.
///
/// @source He, Zhang, Ren & Sun 2016, equations (1) and (2)
public record Residual(Serial branch, Serial shortcut) implements Branching {
  /// `y = f(x) + x`.
  public Residual(Serial branch) {
    this(branch, Serial.of(new Identity()));
  }

  @Override
  public Branches paths() {
    return new Branches(
        "residual",
        List.of(
            new Branches.Path("branch", "branch", branch),
            new Branches.Path("shortcut", "shortcut", shortcut)));
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return paths().apply(p, x, pass, Var::plus);
  }
}
