// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.Locale;

/// A way to move the weights `w` from where training left them; how far they can be moved before
/// the accuracy falls is a number for each way.
///
/// In the formulas `ξ ~ N(0, 1)`, a draw for each weight, and `ε = 10⁻³`.
public enum Perturbation {
  /// `σ`: `wⱼ + σ ξⱼ`.
  NOISE,
  /// `σ′`: `wⱼ + σ′ (|wⱼ| + ε) ξⱼ`.
  NOISE_BY_MAGNITUDE,
  /// `α`: the worst of the box `|vⱼ − wⱼ| ≤ α`.
  WORST_CASE,
  /// `α′`: the worst of the box `|vⱼ − wⱼ| ≤ α′ (|wⱼ| + ε)`.
  WORST_CASE_BY_MAGNITUDE;

  static final double EPSILON = 1e-3;

  /// What the size is in units of for a weight `w`: 1, or `|w| + ε` by magnitude.
  double unit(double w) {
    return switch (this) {
      case NOISE, WORST_CASE -> 1;
      case NOISE_BY_MAGNITUDE, WORST_CASE_BY_MAGNITUDE -> Math.abs(w) + EPSILON;
    };
  }

  /// The name in lower-case words.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
