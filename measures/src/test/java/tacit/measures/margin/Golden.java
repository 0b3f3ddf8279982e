// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.List;
import org.assertj.core.data.Offset;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Two networks small enough for a sheet of paper, `f(x) = W₂ max(W₁ x, 0)`, and five margins. What
/// the tests compare with was computed from them in NumPy, in float64, apart from this code.
final class Golden {
  static final Tensor W1 = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, -1}});
  static final Tensor W2 = Tensor.matrix(new double[][] {{1, 0, .5}, {0, 1, -.5}, {-1, -1, 0}});
  static final List<Tensor> WEIGHTS = List.of(W1, W2);

  /// Of the inputs (2, 1), (1, 3), (−1, −2), (3, −1).
  static final Tensor LOGITS =
      Tensor.matrix(new double[][] {{2.5, .5, -3}, {1, 3, -4}, {.5, -.5, 0}, {5, -2, -3}});

  static final Indices LABELS = Indices.of(0, 1, 2, 0);

  private Golden() {}

  /// The output margins divided by `‖W₁‖ ‖W₂‖ = 3 √2`.
  static MarginDistribution a() {
    double rho = 3 * Math.sqrt(2);
    return MarginDistribution.of(2 / rho, 2 / rho, -.5 / rho, 7 / rho);
  }

  static MarginDistribution s() {
    return MarginDistribution.of(.05, .4, .1, .25, .2);
  }

  /// What a number written with twelve decimals leaves open.
  static Offset<Double> twelveDecimals() {
    return Offset.offset(5e-13);
  }

  /// Roundings of numbers of the size of 1.
  static Offset<Double> roundings(int count) {
    return Offset.offset(count * Math.ulp(1.0));
  }
}
