// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import tacit.autodiff.Tensor;

/// Two representations of eight examples, whose measures have golden values from two NumPy scripts
/// written apart.
final class Eight {
  /// The goldens have 12 digits after the point.
  static final Offset<Double> DIGITS = within(1e-12);

  static final Tensor X =
      Tensor.matrix(
          new double[][] {
            {1, 2, 0}, {0, 1, 1}, {2, 0, 1}, {4, 1, 2}, {1, 0, 0}, {2, 3, 1}, {0, 2, 2}, {5, 1, 3}
          });
  static final Tensor Y =
      Tensor.matrix(
          new double[][] {
            {2, 1, 1}, {1, 0, 0}, {0, 3, 2}, {4, 1, 2}, {1, 2, 1}, {3, 2, 2}, {2, 0, 1}, {1, 4, 2}
          });

  private Eight() {}
}
