// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.lang.ref.Cleaner;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.PooledStorage;
import tacit.autodiff.kernel.Storage;

/// Numbers on a device. Reading them brings all of them to the host, once: they never change.
final class DeviceStorage implements PooledStorage {
  private final Session session;
  private final DType dtype;
  private final int size;
  private final Lease lease;
  private final Cleaner.Cleanable cleanable;
  private @Nullable Storage read;

  DeviceStorage(Session session, DType dtype, int size, Lease lease) {
    this.session = session;
    this.dtype = dtype;
    this.size = size;
    this.lease = lease;
    this.cleanable = session.memory().cleaner().register(this, lease);
  }

  Session session() {
    return session;
  }

  /// The device's buffer, while this storage lives.
  cl_mem memory() {
    cl_mem buffer = lease.buffer();
    if (buffer == null) throw dead();
    return buffer;
  }

  private RuntimeException dead() {
    session.requireOpen();
    return PooledStorage.released(size);
  }

  @Override
  public PooledStorage heir() {
    Lease next = session.memory().passOn(lease);
    if (next == null) throw dead();
    cleanable.clean();
    read = null;
    return new DeviceStorage(session, dtype, size, next);
  }

  @Override
  public DType dtype() {
    return dtype;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean live() {
    return lease.buffer() != null;
  }

  /// Gives the memory back now, not when the collector finds out.
  void free() {
    cleanable.clean();
  }

  @Override
  public void release() {
    read = null;
    free();
  }

  @Override
  public double get(int i) {
    return onHost().get(i);
  }

  @Override
  public void set(int i, double value) {
    throw new UnsupportedOperationException(
        "tensor: numbers on a device are set by its kernels; make the tensor on the host");
  }

  @Override
  public float[] floats() {
    return onHost().floats();
  }

  @Override
  public double[] doubles() {
    return onHost().doubles();
  }

  private synchronized Storage onHost() {
    if (!live()) throw dead();
    if (read == null) read = session.transfers().read(this);
    return read;
  }
}
