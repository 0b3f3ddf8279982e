// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Points whose numbers come from a NumPy script.
final class Golden {
  /// The goldens have 12 digits after the point.
  static final Offset<Double> DIGITS = within(1e-12);

  static final Kernels ON = new ScalarKernels();

  /// Ten points of a plane.
  static final Tensor P =
      Tensor.matrix(
          new double[][] {
            {0, 0}, {1.1, 0.2}, {0.3, 2.4}, {3.5, 1.2}, {2.2, 4.7},
            {5.9, 2.1}, {4.4, 5.3}, {6.8, 6.1}, {1.7, 3.3}, {7.6, 3.9}
          });

  /// The same with rows 0 and 3 once more.
  static final Tensor P_AND_TWO =
      Tensor.matrix(
          new double[][] {
            {0, 0}, {1.1, 0.2}, {0.3, 2.4}, {3.5, 1.2}, {-0.0, 0}, {2.2, 4.7},
            {5.9, 2.1}, {4.4, 5.3}, {6.8, 6.1}, {1.7, 3.3}, {7.6, 3.9}, {3.5, 1.2}
          });

  /// Eight rows of three neurons.
  static final Tensor X =
      Tensor.matrix(
          new double[][] {
            {1, 2, 0}, {0, 1, 1}, {2, 0, 1}, {4, 1, 2}, {1, 0, 0}, {2, 3, 1}, {0, 2, 2}, {5, 1, 3}
          });

  /// Four corners of a cube, each as far from every other.
  static final Tensor EVEN =
      Tensor.matrix(new double[][] {{0, 0, 0}, {1, 1, 0}, {1, 0, 1}, {0, 1, 1}});

  private Golden() {}
}
