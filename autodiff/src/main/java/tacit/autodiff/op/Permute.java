// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Axes in another order: axis `i` of the result is axis `order[i]` of `x`. VJP: the inverse order.
public record Permute(List<Integer> order) implements Op {
  public Permute {
    order = List.copyOf(order);
  }

  public static Permute of(int... order) {
    return new Permute(Arrays.stream(order).boxed().toList());
  }

  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.permute(x.get(0), order.stream().mapToInt(i -> i).toArray());
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    int[] inverse = new int[order.size()];
    for (int i = 0; i < inverse.length; i++) inverse[order.get(i)] = i;
    return List.of(() -> yBar.permute(inverse));
  }
}
