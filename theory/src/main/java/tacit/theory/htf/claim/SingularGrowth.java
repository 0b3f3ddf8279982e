// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

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
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.MatrixFactorization;
import tacit.theory.htf.SingularRate;

/// From balanced factors each singular value of `W = W_L ⋯ W₁` grows by
///
/// ```text
/// σ̇_r = L σ_r^{2−2/L} γ_r,   γ_r = ⟨−∇L(W), u_r v_rᵀ⟩
/// ```
///
/// - Measured: the slope of the singular values along a trajectory of the factors, by differences
/// - Claimed: the law at its middle
///
/// Of factors that are not balanced they grow otherwise.
@Claim(
    id = "arora2019-singular-growth",
    statement =
        "Under gradient flow from balanced factors a singular value of a product of L matrices"
            + " grows by σ̇ = L σ^{2−2/L} ⟨−∇L(W), u vᵀ⟩.",
    assumption = "The factors are balanced and the singular values distinct.",
    source =
        "Arora, Cohen, Hu & Luo 2019, Implicit regularization in deep matrix factorization,"
            + " Theorem 3, from memory",
    status = Status.RECALL,
    figure = "htf/growth-law")
public record SingularGrowth() implements Theorem {
  private static final double H = 1e-4;
  private static final Kernels ON = new ScalarKernels();

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int depth = 2; depth <= 4; depth++) {
      for (int[] sizes : new int[][] {{3, 3}, {2, 4}, {4, 3}}) {
        var model = MatrixFactorization.of(sizes[0], sizes[1], depth);
        checks.add(DrawnFlow.told(Check.inside(sides(balanced(model, new Seed(1)), model)), model));
      }
      var model = MatrixFactorization.of(3, 3, depth);
      var gaussian = DrawnFlow.of(model, new GaussianStart(0.5), new Seed(1));
      checks.add(DrawnFlow.told(Check.outside(sides(gaussian, model)), model));
    }
    return checks;
  }

  /// Balanced factors with the singular values 1, 0.7 and 0.4, well apart.
  static DrawnFlow balanced(MatrixFactorization model, Seed seed) {
    int rank = model.sizes().stream().mapToInt(d -> d).min().orElseThrow();
    double[] s = new double[rank * rank];
    for (int i = 0; i < rank; i++) s[i * rank + i] = 1 - 0.3 * i;
    Tensor diagonal = Tensor.of(Shape.of(rank, rank), s);
    List<Tensor> layers = new ArrayList<>();
    Tensor below = frame(seed.child(0), model.sizes().getFirst(), rank);
    for (int l = 1; l <= model.depth(); l++) {
      Tensor above = frame(seed.child(l), model.sizes().get(l), rank);
      layers.add(ON.matmul(ON.matmul(above, false, diagonal, false), false, below, true));
      below = above;
    }
    int[] sizes = model.shape().toArray();
    Tensor target = Tensor.gaussian(seed.child("target").generator(), sizes);
    return new DrawnFlow(model, model.parameters().with(layers), target);
  }

  private static Tensor frame(Seed seed, int d, int rank) {
    return Qr.of(Tensor.gaussian(seed.generator(), d, rank)).q();
  }

  static Sides sides(DrawnFlow drawn, MatrixFactorization model) {
    return drawn.atSlope(
        H,
        w -> Svd.sigmaOf(model.endTensor(w)).toDoubles(),
        (w, slope) -> sides(Tensor.vector(slope), law(drawn, model, w)));
  }

  private static Tensor law(DrawnFlow drawn, MatrixFactorization model, Params<Tensor> w) {
    Tensor slope = drawn.slope(model.endTensor(w));
    return Tensor.vector(
        SingularRate.of(model, w, slope).stream()
            .mapToDouble(SingularRate::balancedRate)
            .toArray());
  }

  private static Sides sides(Tensor measured, Tensor law) {
    return Sides.equal(
        measured,
        law,
        1e-10 * Numbers.largest(law),
        "h⁴ = 10⁻¹⁶ times a fifth derivative of up to 10⁶, and a rounding of σ divided by h");
  }
}
