// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Residual block, `y = f(x) + g(x)` with the branch `f` and the shortcut `g`, which is the
/// identity unless given. Their parameters are named `branch.…` and `shortcut.…`.
///
/// @source He, Zhang, Ren & Sun 2016, equations (1) and (2)
public record Residual(Serial branch, Serial shortcut) implements Layer {
  /// `y = f(x) + x`.
  public Residual(Serial branch) {
    this(branch, Serial.of(new Identity()));
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

  /// Both paths by name.
  Branches paths() {
    return new Branches(
        "residual",
        List.of(
            new Branches.Path("branch", "branch", branch),
            new Branches.Path("shortcut", "shortcut", shortcut)));
  }
}
