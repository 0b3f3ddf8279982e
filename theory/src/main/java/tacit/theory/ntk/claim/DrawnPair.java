// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// Covariances of two samples that were drawn: variances from 0.1 to 2, correlation within ±0.9.
record DrawnPair(double k12, double k11, double k22) {
  /// A function of a pair, such as `T`.
  @FunctionalInterface
  interface Function {
    double of(double k12, double k11, double k22);
  }

  static List<DrawnPair> many(Seed seed, int count) {
    var random = seed.generator();
    List<DrawnPair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      double k11 = random.nextDouble(0.1, 2), k22 = random.nextDouble(0.1, 2);
      double k12 = random.nextDouble(-0.9, 0.9) * Math.sqrt(k11 * k22);
      pairs.add(new DrawnPair(k12, k11, k22));
    }
    return pairs;
  }

  double of(Function function) {
    return function.of(k12, k11, k22);
  }

  /// The function at every pair.
  static Tensor all(List<DrawnPair> pairs, Function function) {
    return Tensor.vector(pairs.stream().mapToDouble(pair -> pair.of(function)).toArray());
  }

  /// `∂f/∂k₁₂` by differences over 5 points, whose spacing is 1/256 of the gap to a correlation of
  /// 1.
  double difference(Function f) {
    double h = (Math.sqrt(k11 * k22) - Math.abs(k12)) / 256;
    double near = f.of(k12 + h, k11, k22) - f.of(k12 - h, k11, k22);
    double far = f.of(k12 + 2 * h, k11, k22) - f.of(k12 - 2 * h, k11, k22);
    return (8 * near - far) / (12 * h);
  }

  /// `(λ k₁₂, λ k₁₁, λ k₂₂)`.
  DrawnPair times(double lambda) {
    return new DrawnPair(lambda * k12, lambda * k11, lambda * k22);
  }
}
