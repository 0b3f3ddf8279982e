// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.lang.ref.Cleaner;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jocl.CL;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;

/// The memory of one device: buffers for tensors, used again when a tensor is gone.
///
/// Work is done in order, so a buffer can be handed out again while kernels that read it still wait
/// in the queue. Where the device is full, what nobody holds is looked for before it is said.
final class DeviceMemory implements Buffers {
  /// Buffers come in multiples of this, so that nearly equal tensors can follow one another.
  private static final int GRAIN_BYTES = 256;

  /// Share of the device's memory that tensors may hold before dropped ones are looked for.
  private static final int FIRST_LOOK = 8;

  private static final int LOOKS = 5;
  private static final long LOOK_MILLIS = 40;

  private final Session session;
  private final DeviceInfo info;
  private final Cleaner cleaner = Cleaner.create();
  private final Map<Long, ArrayDeque<cl_mem>> free = new HashMap<>();
  private final Set<Lease> leases = Collections.newSetFromMap(new IdentityHashMap<>());
  private long limit;
  private long lookAt;
  private int grain = GRAIN_BYTES;
  private long bytes;
  private long freeBytes;
  private long peakBytes;
  private long allocations;

  DeviceMemory(Session session, DeviceInfo info) {
    this.session = session;
    this.info = info;
    limit(info.memoryBytes());
  }

  /// Allows fewer bytes than the device has.
  synchronized void limit(long most) {
    limit = most;
    lookAt = most / FIRST_LOOK;
  }

  /// From now on each tensor has memory of its own, of its exact size, that is never used again: a
  /// simulator then sees what reaches beyond a tensor or reads what nobody wrote.
  synchronized void exact() {
    grain = 1;
  }

  @Override
  public DeviceStorage take(DType dtype, int size) {
    long wanted = rounded(bytes(dtype, size));
    if (wanted > info.largestBufferBytes()) throw tooLarge(wanted);
    if (crowded(wanted)) look();
    Lease lease = tryOnce(wanted);
    for (int look = 0; lease == null && look < LOOKS; look++) {
      look();
      dropFree();
      lease = tryOnce(wanted);
    }
    if (lease == null) throw full(wanted);
    return new DeviceStorage(session, dtype, size, lease);
  }

  static long bytes(DType dtype, long size) {
    return size * (dtype == DType.FLOAT32 ? Float.BYTES : Double.BYTES);
  }

  private synchronized long rounded(long bytes) {
    return Math.ceilDiv(Math.max(1, bytes), grain) * grain;
  }

  Cleaner cleaner() {
    return cleaner;
  }

  private synchronized boolean crowded(long wanted) {
    return bytes + wanted > lookAt;
  }

  /// Has the collector find tensors that nobody holds any more. Of what was sent it finds the
  /// host's numbers first and the device's at the next look.
  private void look() {
    session.transfers().forgetGone();
    System.gc();
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      lookAt = Math.min(limit, Math.max(limit / FIRST_LOOK, 2 * bytes));
    }
  }

  private synchronized @Nullable Lease tryOnce(long wanted) {
    session.requireOpen();
    ArrayDeque<cl_mem> shelf = free.get(wanted);
    cl_mem found = shelf == null || grain == 1 ? null : shelf.poll();
    if (found != null) freeBytes -= wanted;
    else if (bytes + freeBytes + wanted > limit) return null;
    else found = made(wanted);
    if (found == null) return null;
    bytes += wanted;
    peakBytes = Math.max(peakBytes, bytes);
    Lease lease = new Lease(this, wanted, found);
    leases.add(lease);
    return lease;
  }

  private @Nullable cl_mem made(long wanted) {
    int[] status = new int[1];
    cl_mem buffer = clCreateBuffer(session.context(), CL_MEM_READ_WRITE, wanted, null, status);
    if (Status.isFull(status[0])) return null;
    Status.check(status[0], "take %d bytes".formatted(wanted));
    allocations++;
    return buffer;
  }

  /// The same buffer on a lease of its own; none if this one has ended.
  synchronized @Nullable Lease passOn(Lease lease) {
    cl_mem buffer = lease.end();
    if (buffer == null) return null;
    leases.remove(lease);
    Lease next = new Lease(this, lease.bytes(), buffer);
    leases.add(next);
    return next;
  }

  synchronized void giveBack(Lease lease) {
    cl_mem buffer = lease.end();
    if (buffer == null) return;
    leases.remove(lease);
    bytes -= lease.bytes();
    freeBytes += lease.bytes();
    free.computeIfAbsent(lease.bytes(), _ -> new ArrayDeque<>()).push(buffer);
  }

  private synchronized void dropFree() {
    for (ArrayDeque<cl_mem> shelf : free.values()) shelf.forEach(CL::clReleaseMemObject);
    free.clear();
    freeBytes = 0;
  }

  private DeviceException tooLarge(long wanted) {
    return new DeviceException(
        ("opencl: a tensor of %d bytes is larger than %s allows, %d;"
                + " take a smaller batch or --device cpu")
            .formatted(wanted, info.name(), info.largestBufferBytes()));
  }

  private synchronized DeviceException full(long wanted) {
    return new DeviceException(
        ("opencl: no room for %d bytes on %s: tensors hold %d of %d;"
                + " take a smaller batch or --device cpu")
            .formatted(wanted, info.name(), bytes, limit));
  }

  synchronized int buffers() {
    return leases.size();
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized long peakBytes() {
    return peakBytes;
  }

  synchronized long allocations() {
    return allocations;
  }

  /// Ends all leases and gives every buffer back to the driver; storages are dead afterwards.
  synchronized void close() {
    for (Lease each : Set.copyOf(leases)) giveBack(each);
    dropFree();
  }
}
