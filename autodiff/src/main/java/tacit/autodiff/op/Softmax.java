// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Over the last axis, `y = exp x / Σ exp x`, or its logarithm. VJP `x̄ = y (ȳ − Σ ȳ y)`; of the
/// logarithm `x̄ = ȳ − exp(y) Σ ȳ`.
///
/// An `x` of `−∞` has `y = 0`. A row of nothing but `−∞` has no softmax, as 0/0 has no value, and
/// so has a row with `∞`: `y` and `x̄` are NaN in the whole row, and in no other.
public record Softmax(boolean logarithm) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.softmax(x.get(0), logarithm);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() ->
        logarithm
            ? yBar.minus(total(yBar).times(y.exp()))
            : y.times(yBar.minus(total(yBar.times(y)))));
  }

  /// Sum over the last axis, spread back along it.
  private static Var total(Var v) {
    int last = v.shape().rank() - 1;
    return v.sum(last).spreadLike(v.shape(), last);
  }
}
