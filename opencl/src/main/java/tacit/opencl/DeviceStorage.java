// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.lang.ref.Cleaner;
import org.jocl.Pointer;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.PooledStorage;
import tacit.autodiff.kernel.Storage;

/// Numbers on a device. Reading them brings all of them to the host, once: they never change.
final class DeviceStorage implements PooledStorage {
  private final DeviceMemory home;
  private final DType dtype;
  private final int size;
  private final Lease lease;
  private final Cleaner.Cleanable cleanable;
  private @Nullable Storage read;

  DeviceStorage(DeviceMemory home, DType dtype, int size, cl_mem buffer) {
    this.home = home;
    this.dtype = dtype;
    this.size = size;
    this.lease = new Lease(home, dtype, size, buffer);
    this.cleanable = home.cleaner().register(this, lease);
  }

  /// A buffer until it is given back, by whoever comes first.
  private static final class Lease implements Runnable {
    private final DeviceMemory home;
    private final DType dtype;
    private final int size;
    private @Nullable cl_mem buffer;

    Lease(DeviceMemory home, DType dtype, int size, cl_mem buffer) {
      this.home = home;
      this.dtype = dtype;
      this.size = size;
      this.buffer = buffer;
    }

    /// Ends the lease without giving back.
    synchronized @Nullable cl_mem pass() {
      cl_mem now = buffer;
      buffer = null;
      return now;
    }

    synchronized @Nullable cl_mem buffer() {
      return buffer;
    }

    @Override
    public void run() {
      cl_mem now = pass();
      if (now != null) home.give(now, dtype, size);
    }
  }

  DeviceMemory home() {
    return home;
  }

  cl_mem memory() {
    cl_mem buffer = lease.buffer();
    if (buffer == null) throw PooledStorage.released(size);
    return buffer;
  }

  @Override
  public PooledStorage heir() {
    cl_mem buffer = memory();
    cl_mem _ = lease.pass();
    cleanable.clean();
    read = null;
    return new DeviceStorage(home, dtype, size, buffer);
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
    if (!live()) throw PooledStorage.released(size);
    Storage there = read;
    if (there == null) {
      there = Storage.zeros(dtype, size);
      home.read(
          this,
          switch (dtype) {
            case FLOAT32 -> Pointer.to(there.floats());
            case FLOAT64 -> Pointer.to(there.doubles());
          });
      read = there;
    }
    return there;
  }
}
