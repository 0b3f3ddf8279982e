// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Optimizer updates of one parameter `w` with gradient `g`; operations are elementwise.
public sealed interface Update {
  /// Count of state tensors.
  int states();

  /// Gradient descent with momentum: `g ← g + λ w`, `v ← μ v + g`, `w ← w − η (v)`, or `w − η (g +
  /// μ v)` with Nesterov's look-ahead. Without momentum there is no state: `w ← w − η g`.
  ///
  /// @param learningRate `η`
  /// @param momentum `μ`
  /// @param weightDecay `λ`
  record Sgd(double learningRate, double momentum, boolean nesterov, double weightDecay)
      implements Update {
    @Override
    public int states() {
      return momentum == 0 ? 0 : 1;
    }
  }

  /// Adam at step `t` (from 1): `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`, `w ← w − η m̂ /
  /// (√v̂ + ε)` with `m̂ = m / (1 − β₁ᵗ)`, `v̂ = v / (1 − β₂ᵗ)`. Weight decay is added to the
  /// gradient (`g + λ w`, Adam) or, decoupled, shrinks the weight first (`w (1 − η λ)`, AdamW).
  record Adam(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      boolean decoupled,
      long step)
      implements Update {
    @Override
    public int states() {
      return 2;
    }
  }

  /// `v ← α v + (1 − α) g²`, `w ← w − η g / (√v + ε)`; with momentum `μ`, `b ← μ b + g / (√v + ε)`,
  /// `w ← w − η b` and `b` is a second state. Weight decay is added to the gradient.
  record RmsProp(
      double learningRate, double alpha, double epsilon, double momentum, double weightDecay)
      implements Update {
    @Override
    public int states() {
      return momentum == 0 ? 1 : 2;
    }
  }
}
