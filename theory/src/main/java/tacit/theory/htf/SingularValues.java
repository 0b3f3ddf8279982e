// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

/// What ranks and entropies ask of singular values: finite, and none below 0.
final class SingularValues {
  private SingularValues() {}

  static double[] checked(String measure, double... sigma) {
    for (int i = 0; i < sigma.length; i++) {
      if (!(sigma[i] >= 0 && Double.isFinite(sigma[i]))) {
        throw new IllegalArgumentException(
            "%s: singular value %d is %s; they are finite and none is below 0"
                .formatted(measure, i, sigma[i]));
      }
    }
    return sigma;
  }

  /// `−Σ pᵢ ln pᵢ`, in nats, of shares `pᵢ = wᵢ / Σⱼ wⱼ`. Weights of 0 have none, and their largest
  /// is taken out first, so that a sum of large ones stays finite.
  static double entropy(double... weights) {
    double largest = 0, total = 0, entropy = 0;
    for (double w : weights) largest = Math.max(largest, w);
    for (double w : weights) total += w / largest;
    for (double w : weights) {
      double p = w / largest / total;
      if (p > 0) entropy -= p * Math.log(p);
    }
    return entropy;
  }
}
