// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.inference.MaxLearningRate;

/// Gradient descent with heavy-ball momentum `μ` on `½ Σ (f − Y)²` under a kernel that stays,
///
/// ```text
/// r_{t+1} = r_t − η Θ r_t + μ (r_t − r_{t−1}),   r = f − Y
/// ```
///
/// settles below `η* = 2 (1 + μ) / λ_max`. At `η = c η*` the top mode goes with the powers of the
/// larger root of `z² − (1 + μ)(1 − 2c) z + μ`, which is −1 at `c = 1` for every `μ`; just below it
/// the error falls by `log₁₀ |z|` a step, just above it grows.
///
/// - Measured: `log₁₀` of the last two errors' quotient after 400 steps, by the plain loop, with
///   the rate of [MaxLearningRate]
/// - Claimed: `−|log₁₀ |z||`, a fall
///
/// @source Lee et al. 2019, `η_critical`; Polyak 1964 for momentum. The root is an exercise
@Claim(
    id = "lee2019-learning-rate",
    statement =
        "Under a constant kernel, gradient descent with momentum μ on ½ Σ (f − Y)² settles if the"
            + " learning rate is below 2 (1 + μ) / λ_max, and near there its error falls with the"
            + " powers of the larger root of z² − (1 + μ)(1 − 2c) z + μ, c being the share of that"
            + " rate.",
    assumption = "c < 1.",
    source =
        "Lee et al. 2019, Wide neural networks of any depth evolve as linear models; Polyak 1964",
    status = Status.RECALL)
public record LearningRateThreshold() implements Theorem {
  private static final int STEPS = 400;

  // λ_max is raised by 1e-12, which moves a root by at most 3e-12; a step rounds by less.
  private static final double TOLERANCE = 1e-11;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var kernels = DrawnKernels.of(new Seed(0), 6, 1, 1);
    for (double mu : new double[] {0, 0.3}) {
      for (double c : new double[] {0.97, 0.99, 1.01}) {
        var sides = sides(kernels.ntk().dd(), kernels.y(), c, mu);
        checks.add(Check.of(c < 1, sides).with("c", c).with("momentum", mu));
      }
    }
    return checks;
  }

  static Sides sides(Tensor kernel, Tensor y, double c, double mu) {
    double eta = c * MaxLearningRate.of(kernel, 1, mu).sumLoss();
    Tensor[] last = descend(kernel, y, eta, mu, STEPS);
    double fall = Math.log10(DrawnKernels.norm(last[1]) / DrawnKernels.norm(last[0]));
    return Sides.equal(
        fall,
        -Math.abs(Math.log10(root(c, mu))),
        TOLERANCE,
        "λ_max is raised by 1e-12, which moves a root by less than 3e-12; a step rounds by less");
  }

  /// The larger root's size; both are real where `c` is near 1.
  static double root(double c, double mu) {
    double b = (1 + mu) * (1 - 2 * c);
    return (Math.abs(b) + Math.sqrt(b * b - 4 * mu)) / 2;
  }

  /// The errors after `steps − 1` and `steps` steps from the error `r`.
  static Tensor[] descend(Tensor kernel, Tensor r, double eta, double mu, int steps) {
    Tensor before = r;
    for (int t = 0; t < steps; t++) {
      Tensor moved = DrawnKernels.plus(r, mu, DrawnKernels.plus(r, -1, before));
      before = r;
      r = DrawnKernels.plus(moved, -eta, DrawnKernels.times(kernel, r));
    }
    return new Tensor[] {before, r};
  }
}
