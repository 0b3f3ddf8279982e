// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Inputs and class labels by position: all that a training loop knows of its data.
///
/// Positions are 0 to `size() - 1`, in any order and number. The same positions always give the
/// same numbers.
public interface Examples {
  /// How many examples there are.
  int size();

  /// How many classes; labels are 0 to `classes() - 1`.
  int classes();

  /// Shape of one input, without the batch axis.
  Shape inputShape();

  /// Inputs at the positions, stacked on a new first axis.
  Tensor inputs(DType dtype, int... index);

  /// Class labels at the positions.
  Indices labels(int... index);

  /// Inputs in FLOAT32, in which networks train.
  default Tensor inputs(int... index) {
    return inputs(DType.FLOAT32, index);
  }
}
