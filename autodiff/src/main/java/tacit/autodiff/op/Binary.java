// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// An elementwise function of two operands of one shape, `yᵢ = f(aᵢ, bᵢ)`.
public sealed interface Binary extends Op
    permits Add, Divide, Gate, Maximum, Minimum, Multiply, Subtract {
  /// The function itself, on two numbers.
  double at(double a, double b);

  @Override
  default Tensor forward(Kernels on, List<Tensor> x) {
    return on.zip(this, x.get(0), x.get(1));
  }
}
