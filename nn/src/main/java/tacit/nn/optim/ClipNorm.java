// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;

/// Gradients shrunk together where their common norm is too large, `g ← g min(1, c / (‖g‖ +
/// 10⁻⁶))`, `‖g‖² = Σ g²` over all parameters. PyTorch's `clip_grad_norm_`.
///
/// @param largest `c`
public record ClipNorm(double largest) {
  private static final double GUARD = 1e-6;

  public ClipNorm {
    if (!(largest > 0)) {
      throw new IllegalArgumentException("clip norm: " + largest + " must be greater than 0");
    }
  }

  /// The gradients, shrunk if needed.
  public List<Tensor> apply(Kernels on, List<Tensor> gradients) {
    double shrink = largest / (norm(on, gradients) + GUARD);
    if (shrink >= 1) return gradients;
    List<Tensor> shrunk = new ArrayList<>(gradients.size());
    for (Tensor g : gradients) shrunk.add(on.map(new ScaleShift(shrink, 0), g));
    return shrunk;
  }

  /// `‖g‖` over all gradients.
  public static double norm(Kernels on, List<Tensor> gradients) {
    return Math.sqrt(squares(on, gradients));
  }

  /// `‖g‖²` over all gradients.
  static double squares(Kernels on, List<Tensor> gradients) {
    double squares = 0;
    for (Tensor g : gradients) {
      Tensor square = on.zip(new Multiply(), g, g);
      squares += on.reduce(Reduction.SUM, square, 0, g.shape().rank()).item();
    }
    return squares;
  }
}
