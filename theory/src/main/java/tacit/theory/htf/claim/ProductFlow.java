// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.MatrixFactorization;
import tacit.nn.factorization.Start;
import tacit.theory.htf.EndToEndFlow;

/// The product `W` of balanced factors moves as if there were no factors,
///
/// ```text
/// Ẇ = −Σ_{l=1}^{L} (W Wᵀ)^{(l−1)/L} ∇L(W) (Wᵀ W)^{(L−l)/L}
/// ```
///
/// - Measured: the slope of the product along a trajectory of the factors, by differences
/// - Claimed: this formula, from the product at its middle alone
@Claim(
    id = "arora2018-end-to-end-flow",
    statement =
        "Under gradient flow from balanced factors the product of L matrices moves by"
            + " Ẇ = −Σ_l (WWᵀ)^{(l−1)/L} ∇L(W) (WᵀW)^{(L−l)/L}.",
    assumption = "The factors are balanced.",
    source =
        "Arora, Cohen & Hazan 2018, On the optimization of deep networks, Theorem 1, from memory",
    status = Status.RECALL)
public record ProductFlow() implements Theorem {
  private static final double H = 1e-4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int depth = 1; depth <= 4; depth++) {
      for (int[] sizes : new int[][] {{3, 3}, {2, 4}, {4, 3}}) {
        var model = MatrixFactorization.of(sizes[0], sizes[1], depth);
        checks.add(
            DrawnFlow.told(Check.inside(sides(model, new BalancedStart(1.5), new Seed(2))), model));
      }
      if (depth == 1) continue;
      var model = MatrixFactorization.of(3, 3, depth);
      checks.add(
          DrawnFlow.told(Check.outside(sides(model, new GaussianStart(0.5), new Seed(2))), model));
    }
    return checks;
  }

  static Sides sides(MatrixFactorization model, Start start, Seed seed) {
    var drawn = DrawnFlow.of(model, start, seed);
    return drawn.atSlope(
        H,
        w -> model.endTensor(w).toDoubles(),
        (w, slope) -> {
          Tensor end = model.endTensor(w);
          Tensor flow = EndToEndFlow.balanced(end, drawn.slope(end), model.depth());
          return sides(Tensor.of(end.shape(), slope), flow);
        });
  }

  private static Sides sides(Tensor measured, Tensor flow) {
    return Sides.equal(
        measured,
        flow,
        1e-10 * Numbers.largest(flow),
        "h⁴ = 10⁻¹⁶ times a fifth derivative of up to 10⁶, and a rounding of W divided by h");
  }
}
