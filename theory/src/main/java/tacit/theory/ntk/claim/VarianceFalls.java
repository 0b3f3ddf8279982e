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
import tacit.theory.ntk.inference.InfiniteEnsemble.Mode;
import tacit.theory.ntk.inference.Ridge;

/// Training the last layer never makes networks more different at any point,
///
/// ```text
/// Σ_t(x, x) = K(x, x) − ‖M K(X, x)‖² ≤ K(x, x),   M² = K⁻¹ (I − e^{−2τK})
/// ```
///
/// and at the start there is equality.
///
/// - Measured: the variance at the test points after the time `t`
/// - Claimed: a bound, the variance at the start
///
/// Training all layers can: with `K = diag(1, 1/10)` and `Θ = [2 1; 1 2]` on a training point and a
/// test point, `B = ½`, so the second point inherits a quarter of the first one's variance.
///
/// @source Lee et al. 2019, from memory; that `M` exists is an exercise
@Claim(
    id = "derived-variance-falls",
    statement =
        "Training the last layer of infinitely wide networks never raises the variance of their"
            + " output at any point.",
    assumption = "Only the last layer learns.",
    source = "K⁻¹ (I − e^{−2τK}) is positive semidefinite, as its eigenvalues show",
    status = Status.DERIVED)
public record VarianceFalls() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      var kernels = DrawnKernels.of(new Seed(seed), 6, 3, 1);
      for (double t : new double[] {0.01, 1, 100, Double.POSITIVE_INFINITY}) {
        checks.add(Check.inside(sides(Mode.NNGP, kernels, t)).with("t", "" + t).with("seed", seed));
      }
    }
    checks.add(Check.outside(sides(Mode.NTK, apart(), 100)).with("t", "100").with("seed", "none"));
    return checks;
  }

  static Sides sides(Mode mode, DrawnKernels k, double t) {
    var ensemble =
        switch (mode) {
          case NNGP -> InfiniteEnsemble.nngp(k.nngp(), k.y(), 1, Ridge.none());
          case NTK -> InfiniteEnsemble.ntk(k.nngp(), k.ntk(), k.y(), 1, Ridge.none());
        };
    return Sides.atMost(
        diagonal(ensemble.test(t).covariance()),
        diagonal(k.nngp().tt()),
        0,
        "a square that is computed to any digits is still not negative");
  }

  /// Kernels of a training point and a test point.
  private static DrawnKernels apart() {
    return new DrawnKernels(
        new Covariances(one(1), one(0), one(0.1)), new Covariances(one(2), one(1), one(2)), one(1));
  }

  private static Tensor one(double value) {
    return Tensor.matrix(new double[][] {{value}});
  }

  private static Tensor diagonal(Tensor a) {
    double[] d = new double[a.shape().size(0)];
    for (int i = 0; i < d.length; i++) d[i] = a.get(i, i);
    return Tensor.vector(d);
  }
}
