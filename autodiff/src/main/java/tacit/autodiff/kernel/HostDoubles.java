// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;

/// FLOAT64 storage in a Java array.
final class HostDoubles implements PooledStorage {
  private final int size;
  private double @Nullable [] values;

  HostDoubles(double[] values) {
    this.values = values;
    this.size = values.length;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT64;
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
    return doubles()[i];
  }

  @Override
  public void set(int i, double value) {
    doubles()[i] = value;
  }

  @Override
  public double[] doubles() {
    if (values == null) throw PooledStorage.released(size);
    return values;
  }

  @Override
  public float[] floats() {
    throw new IllegalStateException(
        "tensor: floats() of a FLOAT64 tensor; convert it with to(DType)");
  }

  @Override
  public PooledStorage heir() {
    var heir = new HostDoubles(doubles());
    values = null;
    return heir;
  }

  @Override
  public void release() {
    values = null;
  }
}
