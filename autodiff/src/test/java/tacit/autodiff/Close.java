// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

/// Agreement of two ways to one tensor.
final class Close {
  private Close() {}

  /// Shapes equal, and every element within `units` roundings of the largest element of both.
  static void within(double units, Tensor actual, Tensor expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    double largest = Double.MIN_NORMAL;
    for (double e : expected.toDoubles()) largest = Math.max(largest, Math.abs(e));
    double bound = units * Math.ulp(1.0) * largest;
    double[] a = actual.toDoubles(), e = expected.toDoubles();
    for (int i = 0; i < a.length; i++) {
      assertThat(Math.abs(a[i] - e[i]))
          .as("element %d: %s, %s", i, a[i], e[i])
          .isLessThanOrEqualTo(bound);
    }
  }

  static void within(double units, Var actual, Var expected) {
    within(units, actual.value(), expected.value());
  }
}
