// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tacit.theory.special.Integral;
import tacit.theory.special.Normal;

/// How the error of chunks falls with their size `w`, if the margin of a chunk is that of the
/// infinitely wide network plus noise, `m + (s/√w) ξ`, `ξ ~ N(0, 1)`, and `m` has density `p`:
///
/// ```text
/// e(w) − e_∞ = τ ∫₀^∞ (p(τu) − p(−τu)) Φ(−u) du,   τ = s/√w
///   = s/√(2πw) · [p(0⁺) − p(0⁻)] + s²/(4w) · [p′(0⁺) + p′(0⁻)]
///     + s³/(3√(2π) w^{3/2}) · [p″(0⁺) − p″(0⁻)] + …
/// ```
///
/// A smooth density gives `1/w`. One that jumps at 0, with many margins just on the right side,
/// gives `1/√w`.
///
/// Beside the same network's `W` neurons, not infinitely many, `1/w` is `1/w − 1/W`; see [#beside].
///
/// @param s noise of one neuron, above 0
/// @source derived; that smooth errors fall as `1/w` is in Geiger et al. 2020, Scaling description
///   of generalization with number of parameters in deep learning
public record MarginNoiseModel(MarginDensity density, double s) {
  /// `Φ(−38)` is near the smallest double.
  private static final int FARTHEST = 38;

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  public MarginNoiseModel {
    require(s > 0 && Double.isFinite(s), "s is %s; give a finite one above 0".formatted(s));
  }

  /// The `w` whose `1/w` is `1/w − 1/W`.
  public static double beside(int w, int width) {
    require(
        w >= 1 && w < width,
        "a chunk of %d neurons of %d; give 1 to %d".formatted(w, width, width - 1));
    return (double) w * width / (width - w);
  }

  /// `e(w) − e_∞`, by quadrature.
  public double excessError(double w) {
    double tau = tau(w);
    return tau * (noisy(tau) - noisy(-tau));
  }

  /// The first 1 to 3 terms of the series in `1/√w`.
  public double asymptote(double w, int terms) {
    require(terms >= 1 && terms <= 3, terms + " terms; there are 1 to 3");
    double tau = tau(w);
    var above = density.above();
    var below = density.below();
    double first = tau / ROOT_TWO_PI * (above.value() - below.value());
    double second = tau * tau / 4 * (above.slope() + below.slope());
    double third = tau * tau * tau / (3 * ROOT_TWO_PI) * (above.bend() - below.bend());
    return first + (terms > 1 ? second : 0) + (terms > 2 ? third : 0);
  }

  /// `∫ p(τu) Φ(−u) du` over `u > 0`, piece by piece.
  private double noisy(double tau) {
    double[] cuts =
        DoubleStream.concat(
                IntStream.rangeClosed(0, FARTHEST).asDoubleStream(),
                density.edges().stream().mapToDouble(m -> m / tau))
            .filter(u -> u >= 0 && u <= FARTHEST)
            .sorted()
            .distinct()
            .toArray();
    double sum = 0;
    for (int i = 1; i < cuts.length; i++) {
      sum +=
          Integral.of(
              u -> density.p().applyAsDouble(tau * u) * Normal.below(-u), cuts[i - 1], cuts[i]);
    }
    return sum;
  }

  private double tau(double w) {
    require(w > 0 && Double.isFinite(w), "w is %s; give a finite one above 0".formatted(w));
    return s / Math.sqrt(w);
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("margin noise: " + message);
  }
}
