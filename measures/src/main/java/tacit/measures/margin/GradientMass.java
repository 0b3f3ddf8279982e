// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.Arrays;

/// Who still pushes the weights: the shares `wᵢ / Σⱼ wⱼ` that samples have in the gradient, added
/// up from the smallest margin on.
///
/// ```text
/// mass of the k smallest margins   G_k   = Σ_{i ≤ k} w₍ᵢ₎ / Σ w
/// samples that count               N_eff = (Σ w)² / Σ w²,  from 1 to n
/// ```
///
/// With the exponential loss `wᵢ ∝ e^{−qᵢ}`, so two samples push in the ratio `e^{−(qᵢ − qⱼ)}`, and
/// the larger the weights of the network grow, the fewer samples count. With cross-entropy take the
/// distances of the probabilities from the labels, EL2N, as weights.
public final class GradientMass {
  private static final int DECADES = 7;

  private final double[] cumulative;
  private final double effectiveSupport;

  private GradientMass(double[] cumulative, double effectiveSupport) {
    this.cumulative = cumulative;
    this.effectiveSupport = effectiveSupport;
  }

  /// With the exponential loss of output margins `q`. The smallest is taken out first, so that
  /// margins of any size leave weights of at most 1.
  public static GradientMass ofExponential(double... outputMargins) {
    double least = Arrays.stream(outputMargins).min().orElse(0);
    return of(outputMargins, Arrays.stream(outputMargins).map(q -> Math.exp(least - q)).toArray());
  }

  /// With weights of samples by any loss, in the order of the margins.
  public static GradientMass of(double[] margins, double[] weights) {
    int[] order = Ascending.order("gradient mass", margins);
    require(
        weights.length == margins.length,
        "%d margins but %d weights; give one weight a margin"
            .formatted(margins.length, weights.length));
    double largest = Arrays.stream(weights).reduce(0, Math::max);
    require(largest != 0, "all weights are 0; then nobody pushes");
    double[] cumulative = new double[order.length];
    double sum = 0, squares = 0;
    for (int i = 0; i < order.length; i++) {
      double weight = checked(weights[order[i]], order[i]) / largest;
      sum += weight;
      squares += weight * weight;
      cumulative[i] = sum;
    }
    for (int i = 0; i < order.length; i++) cumulative[i] /= sum;
    return new GradientMass(cumulative, sum / squares * sum);
  }

  private static double checked(double weight, int sample) {
    if (weight >= 0 && Double.isFinite(weight)) return weight;
    throw new IllegalArgumentException(
        "gradient mass: weight %d is %s; give finite numbers, none below 0"
            .formatted(sample, weight));
  }

  /// `G_1 … G_n`, the last of them 1, as a fresh array.
  public double[] cumulative() {
    return cumulative.clone();
  }

  /// `G_k`, `k` from 1.
  public double mass(int k) {
    require(
        k >= 1 && k <= cumulative.length,
        "k = %d of %d margins; k counts from 1".formatted(k, cumulative.length));
    return cumulative[k - 1];
  }

  /// The least `k` with `G_k ≥ mass`.
  public int count(double mass) {
    require(mass > 0 && mass <= 1, "a mass of " + mass + "; give a share above 0, at most 1");
    int k = 1;
    while (cumulative[k - 1] < mass) k++;
    return k;
  }

  /// `N_eff`.
  public double effectiveSupport() {
    return effectiveSupport;
  }

  /// How many output margins lie below `q_min + j ln 10`, for `j` from 1 to 7: samples whose share
  /// is more than `10^−j` of the largest.
  public static int[] countsWithin(double... outputMargins) {
    int[] order = Ascending.order("gradient mass", outputMargins);
    double least = outputMargins[order[0]];
    int[] counts = new int[DECADES];
    for (int j = 1; j <= DECADES; j++) {
      double below = least + j * Math.log(10);
      counts[j - 1] = (int) Arrays.stream(outputMargins).filter(q -> q < below).count();
    }
    return counts;
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("gradient mass: " + message);
  }
}
