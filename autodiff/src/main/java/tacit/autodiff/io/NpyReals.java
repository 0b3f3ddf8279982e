// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Reals of an NPY file, `f4` or `f8`.
public record NpyReals(String source, Tensor tensor) implements NpyArray {
  @Override
  public NpyType type() {
    return tensor.dtype() == DType.FLOAT32 ? NpyType.F4 : NpyType.F8;
  }

  @Override
  public Shape shape() {
    return tensor.shape();
  }

  @Override
  public Indices indices() {
    throw BadFile.of(
        source,
        "descr",
        "'" + type().descr() + "' where whole numbers belong; save it with .astype('<i8')");
  }
}
