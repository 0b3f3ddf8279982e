// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Images of a set with inputs `(x − mean) / std`.
record StandardizedImages(ImageSet set, Standardization by) implements Examples {
  StandardizedImages {
    if (by.mean().size() != set.inputShape().size(-1)) {
      throw new IllegalArgumentException(
          "standardization: %d channels, but images of %s have shape (h, w, c) = %s"
              .formatted(by.mean().size(), set.name(), set.inputShape()));
    }
  }

  @Override
  public int size() {
    return set.size();
  }

  @Override
  public int classes() {
    return set.classes();
  }

  @Override
  public Shape inputShape() {
    return set.inputShape();
  }

  @Override
  public Tensor inputs(DType dtype, int... index) {
    return set.pixels().tensor(dtype, by.values(), index);
  }

  @Override
  public Indices labels(int... index) {
    return set.labels(index);
  }
}
