// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.linalg.SymmetricEigen;
import tacit.nn.Padding;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.GramState;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

/// Both kernels of any network are positive semidefinite: `K` is a covariance, and `Θ` a sum of
/// products of derivatives,
///
/// ```text
/// tr M ≤ tr M + λ_min(M)   for M = K and M = Θ
/// ```
///
/// with equality where two inputs are the same.
///
/// - Measured: 1
/// - Claimed: a bound, `1 + λ_min/tr`
///
/// A matrix that is no covariance may not go in: the three correlations .9, .9 and -.9 contradict
/// each other, and what comes out after an affine layer is indefinite, too.
///
/// @source Schur's product theorem, for `Ṫ(K) ∘ Θ`
@Claim(
    id = "derived-positive-kernels",
    statement = "The kernels K and Θ of an infinitely wide network have no negative eigenvalue.",
    assumption = "What goes in is a covariance.",
    source = "K is a covariance; Θ is a sum of Schur products of covariances",
    status = Status.DERIVED)
public record PositiveKernels() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int equal : new int[] {0, 1}) {
      Tensor x = images(new Seed(5), equal);
      for (KernelLayer top : List.of(new FlattenKernel(), new GlobalAveragePoolKernel())) {
        Gram gram = network(top).gram(x);
        String name = top.name();
        checks.add(Check.inside(sides(gram.nngp())).with("top", name).with("equal", equal));
        checks.add(
            Check.inside(sides(gram.ntk()))
                .with("of", "ntk")
                .with("top", name)
                .with("equal", equal));
      }
    }
    var odd =
        Tensor.matrix(
            new double[] {1, 0.9, -0.9}, new double[] {0.9, 1, 0.9}, new double[] {-0.9, 0.9, 1});
    var after = GramState.covariances(odd).through(DenseKernel.ntk(1, 0)).gram();
    checks.add(Check.outside(sides(after.nngp())).with("top", "none").with("equal", 0));
    return checks;
  }

  /// Twelve images, of which the last is the first again if `equal` is 1.
  static Tensor images(Seed seed, int equal) {
    double[] x = Tensor.gaussian(seed.generator(), 12, 16).toDoubles();
    if (equal == 1) System.arraycopy(x, 0, x, 11 * 16, 16);
    return Tensor.of(Shape.of(12, 4, 4, 1), x);
  }

  static KernelNetwork network(KernelLayer top) {
    var conv = ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1);
    var relu = new DualKernel(ReluDual.relu());
    return KernelNetwork.of(conv, relu, conv, relu, top, DenseKernel.ntk(1, 0));
  }

  static Sides sides(Tensor kernel) {
    double[] lambda = SymmetricEigen.of(kernel).lambda().toDoubles();
    double trace = 0;
    for (double each : lambda) trace += each;
    return Sides.atMost(
        1,
        1 + lambda[lambda.length - 1] / trace,
        1e-14,
        "the eigenvalues of a matrix are found up to a few units in the last place of the largest");
  }
}
