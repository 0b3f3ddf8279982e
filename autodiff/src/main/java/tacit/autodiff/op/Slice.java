// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;

/// The positions of a region. VJP: `ȳ` embedded in zeros.
public record Slice(Region region) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.slice(x.get(0), region);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar.embed(x.get(0).shape(), region));
  }
}
