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
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.loss.Targets;
import tacit.theory.ntk.inference.GradientDescentMse;
import tacit.theory.ntk.inference.LossFlow;
import tacit.theory.ntk.inference.LossGradient;
import tacit.theory.ntk.inference.Ridge;

/// Gradient flow on the square loss under a kernel that stays has the closed form
///
/// ```text
/// f_t(x) = f₀(x) + Θ(x, X) Θ⁻¹ (I − e^{−τΘ}) (Y − f₀(X)),   τ = η t / (m k)
/// ```
///
/// - Measured: the form, by eigenvalues ([GradientDescentMse])
/// - Claimed: the flow itself, `ḟ = −Θ ∇L`, integrated ([LossFlow])
///
/// Another loss bends the path: with cross-entropy the two part.
///
/// @source Lee et al. 2019, from memory
@Claim(
    id = "lee2019-closed-form-flow",
    statement =
        "Under a constant kernel, gradient flow on the square loss leads to"
            + " f_t(x) = f₀(x) + Θ(x, X) Θ⁻¹ (I − e^{−τΘ}) (Y − f₀(X)) with τ = η t / (m k).",
    assumption = "The loss is half the mean square.",
    source = "Lee et al. 2019, Wide neural networks of any depth evolve as linear models",
    status = Status.RECALL)
public record ClosedFormFlow() implements Theorem {
  private static final int M = 5, N = 2, K = 2;
  private static final double RATE = 0.5;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double t : new double[] {1, 10, 100}) {
      for (int seed = 0; seed < 2; seed++) {
        var kernels = DrawnKernels.of(new Seed(seed), M, N, K);
        var sides = sides(kernels, kernels.y(), LossGradient.halfMeanSquared(kernels.y()), t);
        checks.add(Check.inside(sides).with("loss", "square").with("t", t).with("seed", seed));
      }
    }
    var kernels = DrawnKernels.of(new Seed(0), M, N, K);
    var slope = LossGradient.of(new SoftmaxCrossEntropy(), Targets.labels(0, 1, 1, 0, 1));
    Tensor hot = Tensor.of(Shape.of(M, K), 1, 0, 0, 1, 0, 1, 1, 0, 0, 1);
    checks.add(
        Check.outside(sides(kernels, hot, slope, 1)).with("loss", "cross-entropy").with("t", 1));
    return checks;
  }

  static Sides sides(DrawnKernels kernels, Tensor y, LossGradient slope, double t) {
    Tensor dd = kernels.ntk().dd(), td = kernels.ntk().td();
    Tensor f0 = Tensor.gaussian(new Seed(9).generator(), M, K);
    Tensor g0 = Tensor.gaussian(new Seed(10).generator(), N, K);
    var closed = GradientDescentMse.of(dd, y, RATE, Ridge.none()).predict(t, f0, g0, td);
    var flow = LossFlow.of(dd, slope, RATE).predict(f0, g0, td, t).getFirst();
    return Sides.equal(
        DrawnKernels.row(closed.train(), closed.test()),
        DrawnKernels.row(flow.train(), flow.test()),
        1e-8,
        "a step of the integration is right to 1e-10, and the flow shrinks what earlier ones missed");
  }
}
