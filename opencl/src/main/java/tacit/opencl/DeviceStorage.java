// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.PooledStorage;
import tacit.autodiff.kernel.Storage;

/// Numbers on a device. Reading them brings all of them to the host, once: they never change.
///
/// The numbers of an elementwise result may be put off as a [Term] until somebody needs them, so
/// that a chain of functions becomes one kernel. A term reads other storages; before the memory of
/// one of these goes to anybody else, what still has to read it is computed.
final class DeviceStorage implements PooledStorage {
  private final Session session;
  private final DType dtype;
  private final int size;
  private final Lease lease;
  private final Cleaner.Cleanable cleanable;
  private final List<WeakReference<DeviceStorage>> readers = new ArrayList<>();
  private @Nullable Storage read;
  private volatile @Nullable Term putOff;
  private boolean computing;
  private boolean used;

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

  /// Has the numbers computed when they are needed.
  void putOff(Term term) {
    putOff = term;
    for (DeviceStorage each : Chain.reads(term)) each.readBy(this);
  }

  private synchronized void readBy(DeviceStorage reader) {
    readers.removeIf(each -> waiting(each).isEmpty());
    readers.add(new WeakReference<>(reader));
  }

  /// The reader, if it lives and its reading is not in the queue yet.
  private static Optional<DeviceStorage> waiting(WeakReference<DeviceStorage> reader) {
    return Optional.ofNullable(reader.get()).filter(r -> r.putOff != null && r.live());
  }

  /// These numbers as part of a chain. What a second chain asks for is computed, so that they join
  /// one chain at most.
  synchronized Term term() {
    requireLive();
    if (putOff != null && used) settle();
    used = true;
    return putOff == null ? new Term.Entry(this) : putOff;
  }

  @Override
  public synchronized void settle() {
    Term term = putOff;
    if (term == null || computing) return;
    computing = true;
    try {
      Chain.of(term).run(session, this);
      putOff = null;
    } finally {
      computing = false;
    }
  }

  /// Waits for readers that another thread is computing, too. It holds no lock meanwhile, as these
  /// may wait for this one.
  private void settleReaders() {
    List<WeakReference<DeviceStorage>> all;
    synchronized (this) {
      all = List.copyOf(readers);
    }
    for (var each : all) waiting(each).ifPresent(DeviceStorage::settle);
  }

  /// The device's buffer, while this storage lives.
  cl_mem memory() {
    settle();
    cl_mem buffer = lease.buffer();
    if (buffer == null) throw dead();
    return buffer;
  }

  /// Refuses numbers that are gone when they are asked for, not when what was put off is computed.
  void requireLive() {
    if (!live()) throw dead();
  }

  private RuntimeException dead() {
    session.requireOpen();
    return PooledStorage.released(size);
  }

  @Override
  public DeviceStorage heir() {
    settleReaders();
    forget();
    Lease next = session.memory().passOn(lease);
    if (next == null) throw dead();
    cleanable.clean();
    return new DeviceStorage(session, dtype, size, next);
  }

  private synchronized void forget() {
    putOff = null;
    read = null;
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
    if (live()) settleReaders();
    forget();
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
    requireLive();
    if (read == null) read = session.transfers().read(this);
    return read;
  }
}
