// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import tacit.autodiff.kernel.Update;

/// Adam: `g ← g + λ w`, `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`, `w ← w − η m̂ / (√v̂ +
/// ε)` with `m̂ = m / (1 − β₁ᵗ)`, `v̂ = v / (1 − β₂ᵗ)`, `t` from 1. PyTorch's `Adam`.
///
/// @param learningRate `η(t)`
/// @param weightDecay `λ`, added to the gradient; [AdamW] decouples it
/// @source Kingma & Ba 2015, Algorithm 1
public record Adam(
    Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay)
    implements EachEntry {
  public Adam {
    Optimizer.checkShare("adam", "beta1", beta1);
    Optimizer.checkShare("adam", "beta2", beta2);
    Optimizer.checkAmount("adam", "epsilon", epsilon);
    Optimizer.checkAmount("adam", "weight decay", weightDecay);
  }

  /// `β₁ = 0.9`, `β₂ = 0.999`, `ε = 1e-8`, no weight decay.
  public static Adam of(double learningRate) {
    return new Adam(Schedule.constant(learningRate), 0.9, 0.999, 1e-8, 0);
  }

  @Override
  public Update rule(long step) {
    return new Update.Adam(
        learningRate.at(step), beta1, beta2, epsilon, weightDecay, false, step + 1);
  }
}
