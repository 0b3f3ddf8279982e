// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import tacit.autodiff.Shape;

/// A penalty on networks whose parts do not talk to each other, `loss + λ R`: if pixels of `J` can
/// not turn the gradient by pixels of `I`, the network treats the two apart.
///
/// 1. `o_b` is the output of example `b` that counts: the only one, or that of the true class
/// 2. `g_b = ∇o_b(x)`, at the pixels of `I`
/// 3. `x'_b` is `x_b` with patch `J` of the next example, the first after the last
/// 4. `g'_b = ∇o_b(x')`, at the same pixels
/// 5. `R = 1/B Σ_b |⟨g_b, g'_b⟩| / (‖g_b‖ ‖g'_b‖)`, in [0, 1]
///
/// One pair of patches a batch. The gradient of `R` by the weights goes through `g` and `g'` both,
/// so it is of second order. See [GradientChange] for the numbers, [GradientCosines] for gradients
/// that vanish.
///
/// @param lambda `λ`; with 0 training is what it is without, and `R` is only watched
/// @param patches where `I` and `J` are
/// @param mode how the gradient of `R` is computed
/// @source Razin, Maman & Cohen 2022, the regularizer of their experiments
public record InputGradientChange(double lambda, PatchPairs patches, Mode mode) {
  /// Two ways to one gradient.
  public enum Mode {
    /// The gradient of a gradient, by the engine.
    DOUBLE_BACKWARD,
    /// Differences of gradients at moved inputs; in FLOAT64, four times as slow, for comparison.
    FINITE_DIFFERENCE
  }

  public InputGradientChange {
    if (!(lambda >= 0) || Double.isInfinite(lambda)) {
      throw new IllegalArgumentException(
          "gradient change: lambda is " + lambda + "; give a finite number of 0 or more");
    }
  }

  /// By double backward.
  public static InputGradientChange of(double lambda, PatchPairs patches) {
    return new InputGradientChange(lambda, patches, Mode.DOUBLE_BACKWARD);
  }

  /// Whether it changes a training.
  public boolean acts() {
    return lambda > 0;
  }

  /// Refuses batches for which it is not defined: images `(h, w, c)` without room for the patches,
  /// or a batch of one, in which `x'` is `x`.
  ///
  /// @param smallest examples of the smallest batch
  public void check(Shape image, int smallest) {
    patches.check(image);
    if (smallest < 2) {
      throw new IllegalArgumentException(
          "gradient change: a batch of %d has no other example to take a patch from; choose a batch size that leaves every batch 2 or more"
              .formatted(smallest));
    }
  }
}
