// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.inference.GradientDescentMse;
import tacit.theory.ntk.inference.LossFlow;
import tacit.theory.ntk.inference.LossGradient;
import tacit.theory.ntk.inference.Ridge;

/// Momentum changes the way, not the end: every force on `f(x)` is `Θ(x, X)` times the force on the
/// targets, so where the training points come to rest at `Y`, the test points do at
///
/// ```text
/// f_∞(x) = Θ(x, X) Θ⁻¹ Y
/// ```
///
/// - Measured: `f̈ = (μ − 1)/√η ḟ − Θ ∇L`, integrated for a long time, with `μ = 0` too
/// - Claimed: the end of plain gradient flow in closed form
///
/// @source Lee et al. 2019, from memory; the argument is one line
@Claim(
    id = "derived-momentum-end",
    statement =
        "Under a constant kernel, gradient flow with momentum on the square loss ends where plain"
            + " gradient flow does.",
    assumption = "The time is long.",
    source = "The force on f(x) is Θ(x, X) Θ⁻¹ times that on f(X) at all times",
    status = Status.DERIVED)
public record MomentumEnd() implements Theorem {
  private static final int M = 4, N = 2, K = 1;
  private static final double RATE = 0.1;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double mu : new double[] {0, 0.5}) {
      for (double t : new double[] {6000, 20}) {
        var sides = sides(DrawnKernels.of(new Seed(0), M, N, K), mu, t);
        checks.add(Check.of(t == 6000, sides).with("momentum", mu).with("t", t));
      }
    }
    return checks;
  }

  static Sides sides(DrawnKernels kernels, double mu, double t) {
    var k = kernels.ntk();
    var flow =
        LossFlow.of(k.dd(), LossGradient.halfMeanSquared(kernels.y()), RATE).withMomentum(mu);
    var moved =
        flow.predict(DrawnKernels.zeros(M, K), DrawnKernels.zeros(N, K), k.td(), t).getFirst();
    var end =
        GradientDescentMse.of(k.dd(), kernels.y(), RATE, Ridge.none())
            .predict(Double.POSITIVE_INFINITY, k.td());
    return Sides.equal(
        moved.test(),
        end.test(),
        1e-6,
        "the slowest mode has e^{−15} · 1e-1 or less left; the integration is right to 1e-9");
  }
}
