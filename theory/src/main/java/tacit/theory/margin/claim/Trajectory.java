// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;

/// Numbers along a flow.
final class Trajectory {
  private Trajectory() {}

  /// One time after another.
  static Tensor row(List<double[]> times) {
    return Tensor.vector(times.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  /// All but the last.
  static Tensor earlier(List<Double> values) {
    return vector(values.subList(0, values.size() - 1));
  }

  /// All but the first.
  static Tensor later(List<Double> values) {
    return vector(values.subList(1, values.size()));
  }

  static Tensor vector(List<Double> values) {
    return Tensor.vector(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
