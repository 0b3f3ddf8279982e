// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Parts one after another along an axis. VJP: each part's slice of `ȳ`.
public record Concat(int axis) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.concat(axis, x);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    List<Cotangent> parts = new ArrayList<>();
    int at = 0;
    for (Var part : x) {
      int from = at, to = at + part.shape().size(axis);
      parts.add(() -> yBar.slice(axis, from, to));
      at = to;
    }
    return parts;
  }
}
