// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tacit.autodiff.Tensor;
import tacit.measures.margin.MarginDistribution;

/// Five numbers that stand for the distribution of one layer's distances to the boundary: the
/// quartiles `Q₁, Q₂, Q₃` and the fences, how far the rest reaches without its outliers:
///
/// ```text
/// lower fence = max(min d, Q₁ − 1.5 (Q₃ − Q₁)),   upper fence = min(max d, Q₃ + 1.5 (Q₃ − Q₁))
/// ```
///
/// Only `d > 0` count, the examples that are classified correctly, since features are logarithms.
///
/// @param dropped share of the distances that were not above 0
/// @source Jiang et al. 2019, Predicting the Generalization Gap in Deep Networks with Margin
///   Distributions, from memory
public record MarginSignature(
    double lowerFence, double q1, double q2, double q3, double upperFence, double dropped) {
  private static final double REACH = 1.5;

  /// Of distances to the boundary, usually [BoundaryDistance#normalized].
  public static MarginSignature of(double... distances) {
    double[] right = Arrays.stream(distances).filter(d -> !(d <= 0)).toArray();
    if (right.length == 0) {
      throw new ArithmeticException(
          "margin signature: none of %d distances is above 0; a signature is of correct answers"
              .formatted(distances.length));
    }
    var d = MarginDistribution.of(right);
    double q1 = d.quantile(.25), q3 = d.quantile(.75), reach = REACH * (q3 - q1);
    return new MarginSignature(
        Math.max(d.min(), q1 - reach),
        q1,
        d.quantile(.5),
        q3,
        Math.min(d.max(), q3 + reach),
        1 - (double) right.length / distances.length);
  }

  /// The logarithms of the five numbers.
  public Tensor logs() {
    return Tensor.vector(
        DoubleStream.of(lowerFence, q1, q2, q3, upperFence).map(Math::log).toArray());
  }

  /// The features of a network: the logarithms of all its layers, first layer first.
  public static Tensor features(List<MarginSignature> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("margin signature: there are no layers; give 1 or more");
    }
    return Tensor.vector(
        layers.stream().flatMapToDouble(s -> Arrays.stream(s.logs().toDoubles())).toArray());
  }
}
