// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.measures.margin.OutputMargins;

/// The margin that the cross-entropy sees, all wrong classes instead of the best one,
///
/// ```text
/// sᵢ = −ln Σ_{j ≠ y} e^{f_j − f_y},   cross-entropy  ℓᵢ = ln(1 + e^{−sᵢ}),   1 − p_y = 1/(1 + e^{sᵢ})
/// ```
///
/// So cross-entropy with `c` classes is the logistic loss of `s`, and `1 − p_y` is the factor by
/// which an example pushes the weights. It is near the output margin: `q − ln(c − 1) ≤ s ≤ q`.
///
/// - Shapes: logits `f: (n, c)` before the softmax, labels `y: (n)`, margins `s: (n)`
///
/// @source Lyu & Li 2020, Gradient Descent Maximizes the Margin of Homogeneous Neural Networks,
///   from memory
public final class SoftMargin {
  private SoftMargin() {}

  public static double[] of(Tensor logits, Indices labels) {
    double[] soft = OutputMargins.of(logits, labels);
    double[] f = logits.toDoubles();
    int n = soft.length, c = f.length / n;
    for (int i = 0; i < n; i++) {
      double rival = f[i * c + labels.get(i)] - soft[i], others = 0;
      for (int j = 0; j < c; j++) {
        if (j != labels.get(i)) others += Math.exp(f[i * c + j] - rival);
      }
      soft[i] -= Math.log(others);
    }
    return soft;
  }

  /// `1 − p_y` of each, from 0 to 1.
  public static double[] gradientFactors(Tensor logits, Indices labels) {
    double[] factors = of(logits, labels);
    for (int i = 0; i < factors.length; i++) factors[i] = 1 / (1 + Math.exp(factors[i]));
    return factors;
  }
}
