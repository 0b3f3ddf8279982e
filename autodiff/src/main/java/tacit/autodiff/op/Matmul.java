// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Matrix product, `y = a b`, each factor transposed first if asked. Shapes `a: (…, n, k)`, `b: (…,
/// k, m)`, `y: (…, n, m)`. VJP `ā = ȳ bᵀ`, `b̄ = aᵀ ȳ`.
public record Matmul(boolean transposeA, boolean transposeB) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.matmul(x.get(0), transposeA, x.get(1), transposeB);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0), b = x.get(1);
    return List.of(
        () -> transposeA ? b.matmul(transposeB, yBar, true) : yBar.matmul(false, b, !transposeB),
        () -> transposeB ? yBar.matmul(true, a, transposeA) : a.matmul(!transposeA, yBar, false));
  }
}
