// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.loss.Loss;
import tacit.nn.loss.MeanSquared;
import tacit.nn.loss.Targets;

/// Slope of a loss by the outputs on the training points, `∇L(f)`: from `f: (m, k)` to `(m, k)`.
@FunctionalInterface
public interface LossGradient {
  Tensor at(Tensor f);

  /// Of the mean over examples, `1/m Σᵢ ℓᵢ`, by automatic differentiation.
  static LossGradient of(Loss loss, Targets targets) {
    return f -> {
      Var outputs = Var.of(f, Matrices.ON);
      return loss.mean(outputs, targets).gradValues(List.of(outputs)).getFirst();
    };
  }

  /// Of half the mean over all entries, `1/(2mk) Σ (f − Y)²`.
  static LossGradient halfMeanSquared(Tensor y) {
    return of(new MeanSquared(), Targets.values(y)).times(0.5);
  }

  /// Of the loss times a number: `times(1.0 / k)` makes a mean over examples one over all entries.
  default LossGradient times(double factor) {
    return f -> {
      double[] slope = at(f).toDoubles();
      for (int i = 0; i < slope.length; i++) slope[i] *= factor;
      return Tensor.of(f.shape(), slope);
    };
  }
}
