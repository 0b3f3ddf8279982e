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
import tacit.autodiff.linalg.Solve;
import tacit.theory.ntk.inference.InfiniteEnsemble;
import tacit.theory.ntk.inference.Ridge;

/// Infinitely wide networks that start at random and train their last layer to the end are the
/// Gaussian process with prior `K`, given the targets:
///
/// ```text
/// mean K_td K⁻¹ Y,   covariance K_tt − K_td K⁻¹ K_dt
/// ```
///
/// - Measured: the ensemble at a time after which no mode has anything left, by eigenvalues
/// - Claimed: the posterior, by elimination
///
/// Earlier the two differ by what the slow modes have left to learn.
///
/// @source Lee et al. 2019, from memory; Rasmussen & Williams 2006, section 2.2
@Claim(
    id = "lee2019-last-layer-posterior",
    statement =
        "Infinitely wide networks whose last layer is trained to the end are the Gaussian process"
            + " with prior K given the targets: mean K_td K⁻¹ Y, covariance K_tt − K_td K⁻¹ K_dt.",
    assumption = "The time is long: τ λ_min is large.",
    source =
        "Lee et al. 2019, Wide neural networks of any depth evolve as linear models; Rasmussen & Williams"
            + " 2006, section 2.2",
    status = Status.RECALL)
public record LastLayerPosterior() implements Theorem {
  private static final double LONG = 1e4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      for (double t : new double[] {LONG, 10}) {
        checks.add(
            Check.of(t == LONG, sides(DrawnKernels.of(new Seed(seed), 6, 3, 2), t))
                .with("t", t)
                .with("seed", seed));
      }
    }
    return checks;
  }

  static Sides sides(DrawnKernels kernels, double t) {
    var k = kernels.nngp();
    var trained = InfiniteEnsemble.nngp(k, kernels.y(), 1, Ridge.none()).test(t);
    Tensor mean = DrawnKernels.times(k.td(), Solve.of(k.dd(), kernels.y()).x());
    Tensor explained =
        DrawnKernels.times(k.td(), Solve.of(k.dd(), DrawnKernels.transposed(k.td())).x());
    return Sides.equal(
        DrawnKernels.row(trained.mean(), trained.covariance()),
        DrawnKernels.row(mean, DrawnKernels.plus(k.tt(), -1, explained)),
        1e-9,
        "e^{−τλ} is below 1e-16 for every mode; two ways to solve with a condition below 100 differ"
            + " by far less");
  }
}
