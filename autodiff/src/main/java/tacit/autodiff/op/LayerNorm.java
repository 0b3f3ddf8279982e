// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Layer normalization, `y = (x − μ) / √(σ² + ε)` with mean and variance over the last axis; no
/// scale or shift. Shapes `x, y: (…, c)`. With `r = 1 / √(σ² + ε)`: VJP `x̄ = r (ȳ − mean(ȳ) − y
/// mean(ȳ y))`.
///
/// @source Ba, Kiros & Hinton 2016, equation (3), without gain and bias; the derivative by hand
public record LayerNorm(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.layerNorm(x.getFirst(), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> Var.of(new LayerNormByInput(epsilon), x.getFirst(), yBar));
  }

  /// Mean over the last axis, spread back along it.
  static Var mean(Var v) {
    int last = v.shape().rank() - 1;
    return v.mean(last).spreadLike(v.shape(), last);
  }
}
