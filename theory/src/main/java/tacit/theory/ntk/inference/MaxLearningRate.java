// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Symmetric;
import tacit.autodiff.linalg.SymmetricEigen;

/// The learning rate below which gradient descent with heavy-ball momentum `μ` settles, `η < 2 (1 +
/// μ) / λ_max(Θ)` on the loss `½ Σ (f − Y)²`. On the loss `1/(2mk) Σ (f − Y)²`, whose slope is `mk`
/// times smaller, it is `mk` times larger.
///
/// - Shapes: `Θ: (m, m)` for each of `k` outputs alike
/// - `10⁻¹²` is added to `λ_max`, as Neural Tangents does, so that a kernel of zeros has a bound
///
/// @param lambdaMax the largest eigenvalue
/// @param sumLoss the bound for `½ Σ (f − Y)²`
/// @param meanLoss the bound for `1/(2mk) Σ (f − Y)²`
/// @source Lee et al. 2019 (`η_critical`), from memory; Novak et al. 2020, `max_learning_rate`;
///   Polyak 1964 (momentum)
public record MaxLearningRate(double lambdaMax, double sumLoss, double meanLoss) {
  private static final String NAME = "max learning rate";
  private static final double FLOOR = 1e-12;

  public static MaxLearningRate of(Tensor kdd, int outputs, double momentum) {
    int m = Axes.of(NAME).bind("kdd", kdd.shape(), "m m").size("m");
    if (m == 0 || outputs < 1) {
      throw new IllegalArgumentException(
          "%s: %d training points and %d outputs; give at least one of each"
              .formatted(NAME, m, outputs));
    }
    checkMomentum(NAME, momentum);
    double lambdaMax = SymmetricEigen.lambdaOf(Symmetric.part(kdd)).get(0);
    double sum = 2 * (1 + momentum) / (lambdaMax + FLOOR);
    return new MaxLearningRate(lambdaMax, sum, sum * m * outputs);
  }

  static void checkMomentum(String name, double momentum) {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException(
          name + ": momentum " + momentum + " must be 0 or more and below 1");
    }
  }
}
