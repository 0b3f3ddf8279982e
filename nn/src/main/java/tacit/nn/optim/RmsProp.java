// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import tacit.autodiff.kernel.Update;

/// RMSprop: `g ← g + λ w`, `v ← α v + (1 − α) g²`, `w ← w − η g / (√v + ε)`; with momentum, `b ← μ
/// b + g / (√v + ε)`, `w ← w − η b`. PyTorch's `RMSprop` (`ε` outside the root, not centered).
///
/// @param learningRate `η(t)`
/// @param alpha `α`
/// @param epsilon `ε`
/// @param momentum `μ`
/// @param weightDecay `λ`
/// @source Tieleman & Hinton 2012, lecture 6.5
public record RmsProp(
    Schedule learningRate, double alpha, double epsilon, double momentum, double weightDecay)
    implements EachEntry {
  public RmsProp {
    Optimizer.checkShare("rmsprop", "alpha", alpha);
    Optimizer.checkAmount("rmsprop", "epsilon", epsilon);
    Optimizer.checkShare("rmsprop", "momentum", momentum);
    Optimizer.checkAmount("rmsprop", "weight decay", weightDecay);
  }

  /// `α = 0.99`, `ε = 1e-8`, no momentum, no weight decay.
  public static RmsProp of(double learningRate) {
    return new RmsProp(Schedule.constant(learningRate), 0.99, 1e-8, 0, 0);
  }

  @Override
  public Update rule(long step) {
    return new Update.RmsProp(learningRate.at(step), alpha, epsilon, momentum, weightDecay);
  }
}
