// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.theory.clones.MarginDensity.Side;
import tacit.theory.special.Normal;

/// Margins of `n` examples, as a network gave them: what stands for the density `p` of
/// [MarginNoiseModel] where that is not known.
///
/// With noise `τ ξ`, `ξ ~ N(0, 1)`, added to every margin the error is, with no density in between,
///
/// ```text
/// e(τ) = (1/n) Σᵢ Φ(−mᵢ/τ),   e(0) = share of mᵢ ≤ 0
/// ```
///
/// [#density] cuts the line at the multiples of `h` and takes in each bin the straight line `a + b
/// u`, `0 < u ≤ h`, that has the same mass `c` and first moment `f` as the margins in it:
///
/// ```text
/// a = 4c/h − 6f/h²,   b = 12f/h³ − 6c/h²
/// ```
///
/// On its two sides 0 has a bin each, so a jump of `p` there is found; a density that is straight
/// over `h` is found without bias, with an error of `a` that falls as `1/√(n h)`. A line goes below
/// 0 where the margins of a bin lie near one end of it.
///
/// @source derived
public final class MeasuredMargins {
  private static final String NAME = "measured margins";
  private static final int MOST_BINS = 10_000;

  private final double[] margins;

  private MeasuredMargins(double... margins) {
    this.margins = margins;
  }

  public static MeasuredMargins of(double... margins) {
    require(margins.length > 0, "there is none; give at least one");
    for (double m : margins) require(Double.isFinite(m), "one is " + m + "; give finite numbers");
    return new MeasuredMargins(margins.clone());
  }

  /// `e(τ)`.
  public double error(double tau) {
    noise(tau);
    double sum = 0;
    for (double m : margins) sum += error(m, tau);
    return sum / margins.length;
  }

  /// The same with a noise of its own for every example.
  public double errorOfEach(double... tau) {
    require(
        tau.length == margins.length,
        "%d noises for %d margins; give one each".formatted(tau.length, margins.length));
    double sum = 0;
    for (int i = 0; i < tau.length; i++) sum += error(margins[i], noise(tau[i]));
    return sum / tau.length;
  }

  private static double error(double m, double tau) {
    if (tau == 0) return m <= 0 ? 1 : 0;
    return Normal.below(-m / tau);
  }

  private static double noise(double tau) {
    require(tau >= 0 && Double.isFinite(tau), "tau is %s; give one from 0 on".formatted(tau));
    return tau;
  }

  /// A density that is straight in bins of `h`, with at most 10,000 of them.
  public MarginDensity density(double h) {
    require(h > 0 && Double.isFinite(h), "h is %s; give a finite one above 0".formatted(h));
    double low = bin(Arrays.stream(margins).min().orElseThrow(), h);
    double high = bin(Arrays.stream(margins).max().orElseThrow(), h);
    require(
        high - low < MOST_BINS,
        "bins of %s from %s to %s are more than %d; give a larger h"
            .formatted(h, low * h, (high + 1) * h, MOST_BINS));
    int first = (int) Math.min(low, -1), count = (int) Math.max(high, 0) - first + 1;
    double[] value = new double[count], slope = new double[count];
    for (double m : margins) {
      int at = (int) bin(m, h) - first;
      double u = m - (at + first) * h;
      value[at] += (4 / h - 6 * u / (h * h)) / margins.length;
      slope[at] += (12 * u / (h * h * h) - 6 / (h * h)) / margins.length;
    }
    List<Double> edges = new ArrayList<>();
    for (int at = 0; at <= count; at++) edges.add((at + first) * h);
    int zero = -first;
    return new MarginDensity(
        m -> {
          int at = (int) bin(m, h) - first;
          return at < 0 || at >= count ? 0 : value[at] + slope[at] * (m - (at + first) * h);
        },
        edges,
        new Side(value[zero - 1] + slope[zero - 1] * h, slope[zero - 1], 0),
        new Side(value[zero], slope[zero], 0));
  }

  /// The number of the bin `(j h, (j + 1) h]` that has `m`.
  private static double bin(double m, double h) {
    return Math.ceil(m / h) - 1;
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(NAME + ": " + message);
  }
}
