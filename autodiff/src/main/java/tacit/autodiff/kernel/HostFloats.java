// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;

/// FLOAT32 storage in a Java array.
final class HostFloats implements PooledStorage {
  private final int size;
  private float @Nullable [] values;

  HostFloats(float[] values) {
    this.values = values;
    this.size = values.length;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean live() {
    return values != null;
  }

  @Override
  public double get(int i) {
    return floats()[i];
  }

  @Override
  public void set(int i, double value) {
    floats()[i] = (float) value;
  }

  @Override
  public float[] floats() {
    if (values == null) throw PooledStorage.released(size);
    return values;
  }

  @Override
  public double[] doubles() {
    throw new IllegalStateException(
        "tensor: doubles() of a FLOAT32 tensor; convert it with to(DType)");
  }

  @Override
  public PooledStorage heir() {
    var heir = new HostFloats(floats());
    values = null;
    return heir;
  }

  @Override
  public void release() {
    values = null;
  }
}
