// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Cross-entropy of each row's softmax against target weights, `yᵢ = Σₖ tᵢₖ (log Σⱼ exp xᵢⱼ −
/// xᵢₖ)`. Shapes `x, t: (n, k)`, `y: (n)`. VJP `x̄ = ȳ (softmax(x) Σₖ tₖ − t)`, `t̄ = −ȳ log
/// softmax(x)`.
public record SoftmaxCrossEntropy() implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.softmaxCrossEntropy(x.get(0), x.get(1));
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var logits = x.get(0), targets = x.get(1);
    Shape k = logits.shape().slice(1, 2);
    return List.of(
        () ->
            logits.softmax().times(across(targets.sum(1), k)).minus(targets).times(across(yBar, k)),
        () -> logits.logSoftmax().times(across(yBar, k)).negate());
  }

  private static Var across(Var column, Shape k) {
    return column.spread(1, k);
  }
}
