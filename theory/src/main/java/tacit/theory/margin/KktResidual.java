// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

/// How far a direction is from a stationary point of `min ½‖θ‖²` under `qₙ ≥ 1`, whose multipliers
/// are in proportion to `wₙ = e^{−qₙ} / L`. Both residuals go to their ends as the loss goes to 0:
///
/// ```text
/// alignment = cos(θ, −∇L) → 1,   slackness = Σₙ wₙ (qₙ/q_min − 1) → 0
/// ```
///
/// @source Lyu & Li 2020, Theorem 4.4, from memory
public record KktResidual(double alignment, double slackness) {
  public static KktResidual of(ReluNetwork network, SignedPoints points) {
    double[] q = network.margins(points);
    double least = ExponentialLoss.least(q);
    if (!(least > 0)) {
      throw new ArithmeticException(
          "kkt residual: the smallest margin is "
              + least
              + "; train until every point is on its side");
    }
    double[] w = ExponentialLoss.shares(q);
    PerLayer theta = network.weights();
    PerLayer descent = network.gradient(points.inputs(), points.signed(w));
    double slackness = 0;
    for (int n = 0; n < q.length; n++) slackness += w[n] * (q[n] / least - 1);
    return new KktResidual(theta.inner(descent) / (theta.norm() * descent.norm()), slackness);
  }
}
