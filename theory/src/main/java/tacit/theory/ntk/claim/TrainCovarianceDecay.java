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
import tacit.theory.ntk.inference.Covariances;
import tacit.theory.ntk.inference.InfiniteEnsemble;
import tacit.theory.ntk.inference.Ridge;
import tacit.theory.special.OrdinaryDifferential;

/// Trained networks agree on the training points in the end, whatever they started as: the
/// covariance there is
///
/// ```text
/// Σ_t = e^{−τΘ} K e^{−τΘ}  →  0
/// ```
///
/// - Measured: the covariance at test points, `K + B K Bᵀ − B K − K Bᵀ`, with the training points
///   as test points
/// - Claimed: the flow of the covariance, `Σ̇ = −(Θ Σ + Σ Θ)/m` from `K`, integrated
///
/// A ridge keeps the networks from the targets and from each other: there the sides part.
///
/// @source Lee et al. 2019, from memory; the flow follows from `ṙ = −Θ r/m`
@Claim(
    id = "lee2019-train-covariance",
    statement =
        "On the training points the covariance of trained networks is e^{−τΘ} K e^{−τΘ}, which"
            + " vanishes in the end.",
    assumption = "There is no ridge.",
    source = "Lee et al. 2019, Wide neural networks of any depth evolve as linear models",
    status = Status.RECALL)
public record TrainCovarianceDecay() implements Theorem {
  private static final int M = 5;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var kernels = DrawnKernels.of(new Seed(0), M, 1, 1);
    for (double t : new double[] {0.5, 2, 8}) {
      checks.add(Check.inside(sides(kernels, t, 0)).with("t", t).with("ridge", 0));
    }
    checks.add(Check.outside(sides(kernels, 8, 0.1)).with("t", 8).with("ridge", 0.1));
    return checks;
  }

  static Sides sides(DrawnKernels kernels, double t, double ridge) {
    return Sides.equal(
        trained(kernels, t, ridge),
        flown(kernels.nngp().dd(), kernels.ntk().dd(), t),
        1e-9,
        "each of some ten steps of the integration is right to 1e-10, and the flow shrinks errors");
  }

  /// The covariance at the training points, by the formula for test points.
  static Tensor trained(DrawnKernels kernels, double t, double ridge) {
    Tensor k = kernels.nngp().dd(), theta = kernels.ntk().dd();
    var ensemble =
        InfiniteEnsemble.ntk(
            new Covariances(k, k, k),
            new Covariances(theta, theta, theta),
            kernels.y(),
            1,
            Ridge.relative(ridge));
    return ensemble.test(t).covariance();
  }

  private static Tensor flown(Tensor k, Tensor theta, double t) {
    OrdinaryDifferential.Rate rate =
        (_, sigma, sigmaDot) -> {
          Tensor product = DrawnKernels.times(theta, Tensor.of(k.shape(), sigma));
          double[] sum =
              DrawnKernels.plus(product, 1, DrawnKernels.transposed(product)).toDoubles();
          for (int i = 0; i < sum.length; i++) sigmaDot[i] = -sum[i] / M;
        };
    return Tensor.of(k.shape(), OrdinaryDifferential.of(rate).solve(k.toDoubles(), t).getFirst());
  }
}
