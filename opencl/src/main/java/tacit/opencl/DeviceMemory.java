// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jocl.Pointer;
import org.jocl.cl_mem;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.DeviceCounters;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.autodiff.kernel.Storage;

/// The memory of one device: buffers for tensors, used again when a tensor is gone.
///
/// Work is done in order, so a buffer can be handed out again while kernels that read it still wait
/// in the queue. Where the device is full, what nobody holds is looked for before it is said.
final class DeviceMemory implements Buffers {
  /// Buffers come in multiples of this, so that nearly equal tensors can follow one another.
  private static final int GRAIN_BYTES = 256;

  /// Memory in flight to the device before the program waits for it.
  private static final long STAGED_BYTES = 64L << 20;

  /// Share of the device's memory that tensors may hold before dropped ones are looked for.
  private static final int FIRST_LOOK = 8;

  private static final int LOOKS = 5;
  private static final long LOOK_MILLIS = 40;

  private final Session session;
  private final DeviceInfo info;
  private final Cleaner cleaner = Cleaner.create();
  private final Map<Long, ArrayDeque<cl_mem>> free = new HashMap<>();
  private final Map<Storage, DeviceStorage> guests = new WeakHashMap<>();
  private final List<ByteBuffer> staged = new ArrayList<>();
  private long limit;
  private long lookAt;
  private int grain = GRAIN_BYTES;
  private long stagedBytes;
  private long buffers;
  private long bytes;
  private long freeBytes;
  private long peakBytes;
  private long allocations;
  private long uploadedBytes;
  private long downloadedBytes;

  DeviceMemory(Session session, DeviceInfo info) {
    this.session = session;
    this.info = info;
    this.limit = info.memoryBytes();
    this.lookAt = limit / FIRST_LOOK;
  }

  /// Allows fewer bytes than the device has.
  synchronized void limit(long bytes) {
    limit = bytes;
    lookAt = bytes / FIRST_LOOK;
  }

  /// From now on each tensor has memory of its own, of its exact size, that is never used again: a
  /// simulator then sees what reaches beyond a tensor or reads what nobody wrote.
  synchronized void exact() {
    grain = 1;
  }

  @Override
  public DeviceStorage take(DType dtype, int size) {
    return new DeviceStorage(this, dtype, size, buffer(dtype, size));
  }

  Cleaner cleaner() {
    return cleaner;
  }

  /// The same numbers on the device; they are sent once, and stay while the host's are held.
  DeviceStorage guest(Storage host) {
    synchronized (guests) {
      DeviceStorage there = guests.get(host);
      if (there != null && there.live()) return there;
      DeviceStorage made = take(host.dtype(), host.size());
      upload(made, host);
      guests.put(host, made);
      return made;
    }
  }

  /// Numbers for one kernel.
  DeviceStorage ints(int... values) {
    // As floats of the same bits: a buffer knows no types.
    float[] bits = new float[values.length];
    DeviceStorage made = take(DType.FLOAT32, values.length);
    ByteBuffer staging = staging((long) bits.length * Integer.BYTES);
    staging.asIntBuffer().put(values);
    send(made, staging);
    return made;
  }

  private void upload(DeviceStorage to, Storage host) {
    ByteBuffer staging = staging(bytes(host.dtype(), host.size()));
    switch (host.dtype()) {
      case FLOAT32 -> staging.asFloatBuffer().put(host.floats());
      case FLOAT64 -> staging.asDoubleBuffer().put(host.doubles());
    }
    send(to, staging);
  }

  private static ByteBuffer staging(long bytes) {
    return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
  }

  /// Sends without waiting; what is sent is held until the queue has been worked off.
  private void send(DeviceStorage to, ByteBuffer from) {
    if (from.capacity() == 0) return;
    session.ask(
        "send %d numbers".formatted(to.size()),
        queue ->
            clEnqueueWriteBuffer(
                queue,
                to.memory(),
                false,
                0,
                from.capacity(),
                Pointer.toBuffer(from),
                0,
                null,
                null));
    boolean full;
    synchronized (this) {
      staged.add(from);
      stagedBytes += from.capacity();
      uploadedBytes += from.capacity();
      full = stagedBytes > STAGED_BYTES;
    }
    if (full) session.finish();
  }

  /// Everything that was sent has arrived.
  synchronized void uploaded() {
    staged.clear();
    stagedBytes = 0;
  }

  /// Reads all numbers into an array, after all that was asked for before.
  void read(DeviceStorage from, Pointer to) {
    if (from.size() == 0) return;
    long count = bytes(from.dtype(), from.size());
    session.ask(
        "read %d numbers".formatted(from.size()),
        queue -> clEnqueueReadBuffer(queue, from.memory(), true, 0, count, to, 0, null, null));
    synchronized (this) {
      downloadedBytes += count;
    }
    uploaded();
  }

  static long bytes(DType dtype, long size) {
    return size * (dtype == DType.FLOAT32 ? Float.BYTES : Double.BYTES);
  }

  private synchronized long rounded(DType dtype, int size) {
    return Math.ceilDiv(Math.max(1, bytes(dtype, size)), grain) * grain;
  }

  private cl_mem buffer(DType dtype, int size) {
    long wanted = rounded(dtype, size);
    if (wanted > info.largestBufferBytes()) throw tooLarge(wanted);
    if (bytes() + wanted > lookAt()) look();
    cl_mem found = tryOnce(wanted);
    for (int look = 0; found == null && look < LOOKS; look++) {
      look();
      dropFree();
      found = tryOnce(wanted);
    }
    if (found == null) throw full(wanted);
    return found;
  }

  private synchronized long bytes() {
    return bytes;
  }

  private synchronized long lookAt() {
    return lookAt;
  }

  /// Has the collector find tensors that nobody holds any more.
  private void look() {
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

  private synchronized org.jocl.@org.jspecify.annotations.Nullable cl_mem tryOnce(long wanted) {
    ArrayDeque<cl_mem> shelf = free.get(wanted);
    cl_mem found = shelf == null ? null : shelf.poll();
    if (found == null) {
      if (bytes + freeBytes + wanted > limit) return null;
      int[] status = new int[1];
      found = clCreateBuffer(session.context(), CL_MEM_READ_WRITE, wanted, null, status);
      if (status[0] != CL_SUCCESS) return null;
      allocations++;
    } else {
      freeBytes -= wanted;
    }
    buffers++;
    bytes += wanted;
    peakBytes = Math.max(peakBytes, bytes);
    return found;
  }

  /// Takes a buffer back.
  synchronized void give(cl_mem buffer, DType dtype, int size) {
    long count = rounded(dtype, size);
    buffers--;
    bytes -= count;
    if (grain == 1) return;
    if (session.closed()) {
      clReleaseMemObject(buffer);
      return;
    }
    freeBytes += count;
    free.computeIfAbsent(count, _ -> new ArrayDeque<>()).push(buffer);
  }

  private synchronized void dropFree() {
    for (ArrayDeque<cl_mem> shelf : free.values()) shelf.forEach(org.jocl.CL::clReleaseMemObject);
    free.clear();
    freeBytes = 0;
  }

  private DeviceException tooLarge(long wanted) {
    return new DeviceException(
        "opencl: a tensor of %d bytes is larger than %s allows, %d; take a smaller batch or --device cpu"
            .formatted(wanted, info.name(), info.largestBufferBytes()));
  }

  private synchronized DeviceException full(long wanted) {
    return new DeviceException(
        "opencl: no room for %d bytes on %s: tensors hold %d of %d; take a smaller batch or --device cpu"
            .formatted(wanted, info.name(), bytes, limit));
  }

  synchronized DeviceCounters counters(long launches) {
    return new DeviceCounters(
        buffers, bytes, peakBytes, allocations, uploadedBytes, downloadedBytes, launches);
  }

  void close() {
    synchronized (guests) {
      guests.clear();
    }
    dropFree();
  }
}
