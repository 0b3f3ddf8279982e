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
import tacit.theory.ntk.inference.GradientDescentMse;
import tacit.theory.ntk.inference.MaxLearningRate;
import tacit.theory.ntk.inference.Ridge;

/// Steps of gradient descent follow gradient flow to first order in their length: at the same time
/// `η T`, half the learning rate and twice the steps leave half the distance.
///
/// ```text
/// (1 − ηλ)^T = e^{−λ η T} (1 − ½ η λ² · η T + O(η²))
/// ```
///
/// - Measured: the quotient of the distances at `η` and `η/2`, on the training points, where `η` is
///   a share of `2 / λ_max`
/// - Claimed: 2, up to `O(η λ_max)`
///
/// @source Euler's method; the expansion is an exercise
@Claim(
    id = "derived-descent-to-flow",
    statement =
        "At the same time η T, gradient descent with half the learning rate is half as far from"
            + " gradient flow.",
    assumption = "η is small beside 2 / λ_max.",
    source = "Expansion of (1 − ηλ)^T, Euler's method",
    status = Status.DERIVED)
public record DescentToFlow() implements Theorem {
  // The next term of the expansion changes the quotient by a share of about η λ_max / 2.
  private static final double TOLERANCE = 0.1;
  private static final int TIME = 4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var kernels = DrawnKernels.of(new Seed(0), 6, 1, 1);
    for (int parts : new int[] {256, 64, 1}) {
      checks.add(
          Check.of(parts >= 64, sides(kernels.ntk().dd(), kernels.y(), 0.99 / parts))
              .with("share of the largest rate", 0.99 / parts));
    }
    return checks;
  }

  static Sides sides(Tensor kernel, Tensor y, double share) {
    double eta = share * MaxLearningRate.of(kernel, 1, 0).sumLoss();
    int steps = (int) Math.ceil(TIME / share);
    double far = distance(kernel, y, eta, steps);
    double near = distance(kernel, y, eta / 2, 2 * steps);
    return Sides.equal(
        far / near, 2, TOLERANCE, "the next term of the expansion is a share of about η λ_max / 2");
  }

  /// How far `T` steps from 0 are from the flow at the time `η T`.
  private static double distance(Tensor kernel, Tensor y, double eta, int steps) {
    int m = y.shape().count();
    Tensor flow =
        GradientDescentMse.of(kernel, y, eta * m, Ridge.none()).predict(steps, kernel).train();
    Tensor error =
        LearningRateThreshold.descend(kernel, DrawnKernels.plus(y, -2, y), eta, 0, steps)[1];
    return DrawnKernels.norm(DrawnKernels.plus(DrawnKernels.plus(y, 1, error), -1, flow));
  }
}
