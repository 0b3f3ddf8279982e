// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;

/// Zeros of shape `whole` with `x` in the region: padding, and more. VJP: the region of `ȳ`.
public record Embed(Shape whole, Region region) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.embed(x.get(0), whole, region);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar.slice(region));
  }
}
