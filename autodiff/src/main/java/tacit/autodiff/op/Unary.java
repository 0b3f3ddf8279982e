// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// An elementwise function of one operand, `yᵢ = f(xᵢ)`.
public sealed interface Unary extends Op
    permits Abs,
        Clamp,
        Cos,
        Erf,
        Exp,
        Log,
        Power,
        Relu,
        LeakyRelu,
        ScaleShift,
        Sigmoid,
        Sign,
        Sin,
        Softplus,
        Sqrt,
        Tanh {
  /// The function itself, on one number.
  double at(double x);

  /// `x̄ = ȳ f'(x)`; `y` is given where the derivative is cheaper by the value.
  Var back(Var x, Var y, Var yBar);

  @Override
  default Tensor forward(Kernels on, List<Tensor> x) {
    return on.map(this, x.get(0));
  }

  @Override
  default List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> back(x.get(0), y, yBar));
  }
}
