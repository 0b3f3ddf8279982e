// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// How sorted margins are spread about their mean `A`, with moments of the population, `1/n`.
final class Spread {
  private final double[] sorted;
  private final double mean;

  Spread(double... sorted) {
    this.sorted = sorted;
    mean = Arrays.stream(sorted).sum() / sorted.length;
  }

  double mean() {
    return mean;
  }

  /// `(1/n) Σ g(mᵢ − A)`.
  private double moment(DoubleUnaryOperator g) {
    return Arrays.stream(sorted).map(m -> g.applyAsDouble(m - mean)).sum() / sorted.length;
  }

  double standardDeviation() {
    return Math.sqrt(moment(d -> d * d));
  }

  double coefficientOfVariation() {
    return standardDeviation() / aboveZero("coefficient of variation");
  }

  double skewness() {
    double deviation = standardDeviation();
    if (sorted[0] == sorted[sorted.length - 1] || deviation == 0) {
      throw new ArithmeticException(
          "margin distribution: all margins are %s; their skewness is undefined"
              .formatted(sorted[0]));
    }
    return moment(d -> Math.pow(d / deviation, 3));
  }

  double semiVariance() {
    return moment(d -> d < 0 ? d * d : 0);
  }

  /// `Σᵢⱼ |mᵢ − mⱼ| / 2 = Σᵢ (2i − n − 1) m₍ᵢ₎`, so that sorted margins need no pairs.
  double gini() {
    int n = sorted.length;
    double area = aboveZero("Gini coefficient"), sum = 0;
    for (int i = 0; i < n; i++) sum += (2.0 * i + 1 - n) * (sorted[i] - mean);
    return sum / area / n / n;
  }

  private double aboveZero(String what) {
    if (mean > 0) return mean;
    throw new ArithmeticException(
        "margin distribution: the %s needs a mean above 0, and it is %s".formatted(what, mean));
  }
}
