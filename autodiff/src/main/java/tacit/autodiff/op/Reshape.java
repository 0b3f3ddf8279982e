// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// The same values on other axes of the same count. VJP: `ȳ` on the axes of `x`.
public record Reshape(Shape to) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return x.get(0).reshape(to);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar.reshape(x.get(0).shape()));
  }
}
