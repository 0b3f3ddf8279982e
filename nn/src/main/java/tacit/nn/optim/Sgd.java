// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import tacit.autodiff.kernel.Update;

/// Stochastic gradient descent: `g ← g + λ w`, `v ← μ v + g`, `w ← w − η v`; with Nesterov's
/// look-ahead `w ← w − η (g + μ v)`. PyTorch's `SGD` (no dampening; `v` starts at `g`).
///
/// @param learningRate `η(t)`
/// @param momentum `μ`
/// @param nesterov whether to look ahead
/// @param weightDecay `λ`
public record Sgd(Schedule learningRate, double momentum, boolean nesterov, double weightDecay)
    implements EachEntry {
  public Sgd {
    Optimizer.checkShare("sgd", "momentum", momentum);
    Optimizer.checkAmount("sgd", "weight decay", weightDecay);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException(
          "sgd: Nesterov's look-ahead needs a momentum, which is 0; set it or leave Nesterov out");
    }
  }

  /// Plain gradient descent with momentum `μ`, 0 for none.
  public static Sgd of(double learningRate, double momentum) {
    return new Sgd(Schedule.constant(learningRate), momentum, false, 0);
  }

  @Override
  public Update rule(long step) {
    return new Update.Sgd(learningRate.at(step), momentum, nesterov, weightDecay);
  }
}
