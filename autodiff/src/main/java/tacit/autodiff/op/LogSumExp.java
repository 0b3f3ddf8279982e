// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;

/// `y = log Σ exp x` over the axes `from` (inclusive) to `to` (exclusive), shifted by the largest
/// so that nothing overflows. VJP `x̄ = ȳ exp(x − y)`: the softmax.
///
/// Where every `x` is `−∞`, `y = log 0 = −∞` and `x̄ = 0`: a small change of any `x` leaves them
/// all at `−∞`, and `y` with them. An `x` of `∞` has no derivative: NaN.
public record LogSumExp(int from, int to) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return shifted(on, x.get(0));
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0);
    Shape over = a.shape().slice(from, to);
    return List.of(() -> {
      // Clamped from below, since −∞ − (−∞) is NaN, but exp(−∞ − y) = 0 for every finite y.
      Var finite = y.clamp(-largest(y.value()), Double.POSITIVE_INFINITY);
      return yBar.spread(from, over).times(a.minus(finite.spread(from, over)).exp());
    });
  }

  private Tensor shifted(Kernels on, Tensor x) {
    Shape over = x.shape().slice(from, to);
    // Clamped, since an infinite largest value would give ∞ − ∞.
    double largest = largest(x);
    Tensor max = on.map(new Clamp(-largest, largest), on.reduce(Reduction.MAX, x, from, to));
    Tensor shifted = on.zip(new Subtract(), x, on.spread(max, from, over));
    Tensor sum = on.reduce(Reduction.SUM, on.map(new Exp(), shifted), from, to);
    return on.zip(new Add(), max, on.map(new Log(), sum));
  }

  private static double largest(Tensor x) {
    return x.dtype() == DType.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
  }
}
