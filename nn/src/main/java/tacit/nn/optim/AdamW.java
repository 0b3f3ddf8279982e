// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import tacit.autodiff.kernel.Update;

/// Adam with decoupled weight decay: `w ← (1 − η λ) w` first, then the step of [Adam] with the
/// plain gradient. PyTorch's `AdamW`.
///
/// @param learningRate `η(t)`
/// @param weightDecay `λ`
/// @source Loshchilov & Hutter 2019, Algorithm 2
public record AdamW(
    Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay)
    implements EachEntry {
  public AdamW {
    Optimizer.checkShare("adamw", "beta1", beta1);
    Optimizer.checkShare("adamw", "beta2", beta2);
    Optimizer.checkAmount("adamw", "epsilon", epsilon);
    Optimizer.checkAmount("adamw", "weight decay", weightDecay);
  }

  /// `β₁ = 0.9`, `β₂ = 0.999`, `ε = 1e-8`, `λ = 0.01`.
  public static AdamW of(double learningRate) {
    return new AdamW(Schedule.constant(learningRate), 0.9, 0.999, 1e-8, 0.01);
  }

  @Override
  public Update rule(long step) {
    return new Update.Adam(
        learningRate.at(step), beta1, beta2, epsilon, weightDecay, true, step + 1);
  }
}
