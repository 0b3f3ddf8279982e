// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

/// Count, mean and sum of squares about the mean of each neuron, and two such joined:
///
/// ```text
/// δ = μ_b − μ_a,   n = n_a + n_b
/// μ = μ_a + δ n_b/n,   M₂ = M₂ₐ + M₂ᵦ + δ² n_a n_b/n
/// ```
///
/// `σ = √(M₂/n)` divides by the count. No difference of large sums is taken, so a large mean costs
/// no digits of the variance.
///
/// @source Chan, Golub & LeVeque 1979, Updating formulae and a pairwise algorithm for computing
///   sample variances; Welford 1962 for one sample at a time; both from memory
final class Moments {
  private final double[] mean;
  private final double[] squares;
  private long count;

  Moments(int neurons) {
    mean = new double[neurons];
    squares = new double[neurons];
  }

  static Moments sum(int neurons, Iterable<Moments> parts) {
    Moments sum = new Moments(neurons);
    for (Moments part : parts) sum.join(part);
    return sum;
  }

  /// One more sample, whose neurons from `at` on are `values`; [#counted] follows the last layer.
  void add(int at, double[] values) {
    for (int j = 0; j < values.length; j++) {
      double off = values[j] - mean[at + j];
      mean[at + j] += off / (count + 1);
      squares[at + j] += off * (values[j] - mean[at + j]);
    }
  }

  void counted() {
    count++;
  }

  void join(Moments b) {
    if (b.count == 0) return;
    double share = (double) b.count / (count + b.count);
    for (int j = 0; j < mean.length; j++) {
      double delta = b.mean[j] - mean[j];
      mean[j] += delta * share;
      squares[j] += b.squares[j] + delta * delta * share * count;
    }
    count += b.count;
  }

  long count() {
    return count;
  }

  double mean(int neuron) {
    return mean[neuron];
  }

  double sigma(int neuron) {
    return Math.sqrt(squares[neuron] / count);
  }
}
