// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.jocl.CL.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jocl.Pointer;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.Storage;

/// Numbers on their way between the host and one device. Sending does not wait; reading does. A
/// large tensor goes piece by piece, since no memory of the host may be larger than 2 GiB.
///
/// What was sent stays on the device until the collector finds the host's numbers dropped. So the
/// batches of a training take no more of the device than of the heap.
final class Transfers {
  /// Numbers of a piece at most.
  private static final int PIECE = 1 << 22;

  private final Session session;
  private final Staging staging;
  private final int piece;
  private final Map<Storage, DeviceStorage> guests = new WeakHashMap<>();
  private long uploadedBytes;
  private long downloadedBytes;

  Transfers(Session session, Staging staging) {
    this(session, staging, PIECE);
  }

  /// With pieces of other numbers.
  Transfers(Session session, Staging staging, int piece) {
    this.session = session;
    this.staging = staging;
    this.piece = piece;
  }

  /// Numbers `first` to `first + count` of a tensor.
  private record Piece(int first, int count) {}

  private List<Piece> pieces(int size) {
    var pieces = new ArrayList<Piece>();
    for (int rest = size; rest > 0; rest -= piece) {
      pieces.add(new Piece(size - rest, Math.min(piece, rest)));
    }
    return pieces;
  }

  /// The host's numbers on the device; they are sent once, and stay while the host's are held. What
  /// a pool has taken back is refused here as everywhere.
  DeviceStorage guest(Storage host) {
    synchronized (guests) {
      DeviceStorage there = guests.get(host);
      if (there != null && there.live() && host.live()) return there;
      DeviceStorage made = session.memory().take(host.dtype(), host.size());
      for (Piece each : pieces(host.size())) send(host, each, made);
      guests.put(host, made);
      return made;
    }
  }

  /// Lets go of what was sent for host's numbers that the collector has found dropped.
  void forgetGone() {
    synchronized (guests) {
      int _ = guests.size(); // a weak map looks for them whenever it is asked
    }
  }

  private void send(Storage host, Piece p, DeviceStorage to) {
    ByteBuffer bytes = staging.take(DeviceMemory.bytes(host.dtype(), p.count));
    switch (host.dtype()) {
      case FLOAT32 -> bytes.asFloatBuffer().put(host.floats(), p.first, p.count);
      case FLOAT64 -> bytes.asDoubleBuffer().put(host.doubles(), p.first, p.count);
    }
    send(to, DeviceMemory.bytes(host.dtype(), p.first), bytes);
  }

  /// Whole numbers for one kernel; in memory for floats, which are as long.
  DeviceStorage ints(int... values) {
    DeviceStorage made = session.memory().take(DType.FLOAT32, values.length);
    ByteBuffer bytes = staging.take(DeviceMemory.bytes(DType.FLOAT32, values.length));
    bytes.asIntBuffer().put(values);
    send(made, 0, bytes);
    return made;
  }

  private void send(DeviceStorage to, long at, ByteBuffer from) {
    long count = from.capacity();
    if (count == 0) return;
    boolean waits = session.isSimulated();
    session.ask(
        "send %d bytes".formatted(count),
        queue -> {
          var pointer = Pointer.toBuffer(from);
          int status =
              clEnqueueWriteBuffer(queue, to.memory(), waits, at, count, pointer, 0, null, null);
          if (status == CL_SUCCESS) staging.send(from);
          return status;
        });
    synchronized (this) {
      uploadedBytes += count;
    }
    if (staging.full()) session.finish();
  }

  /// All numbers, once everything that was asked for before is done.
  Storage read(DeviceStorage from) {
    Storage to = Storage.zeros(from.dtype(), from.size());
    from.settle(); // who has the queue waits for no storage: its owner may wait for the queue
    for (Piece each : pieces(from.size())) read(from, each, to);
    return to;
  }

  private void read(DeviceStorage from, Piece p, Storage to) {
    long count = DeviceMemory.bytes(from.dtype(), p.count);
    ByteBuffer bytes = staging.take(count);
    await(from, DeviceMemory.bytes(from.dtype(), p.first), bytes);
    switch (to.dtype()) {
      case FLOAT32 -> bytes.asFloatBuffer().get(to.floats(), p.first, p.count);
      case FLOAT64 -> bytes.asDoubleBuffer().get(to.doubles(), p.first, p.count);
    }
    staging.give(bytes);
    synchronized (this) {
      downloadedBytes += count;
    }
  }

  private void await(DeviceStorage from, long at, ByteBuffer to) {
    int count = to.capacity();
    boolean waits = session.isSimulated();
    try {
      session.await(
          "read %d bytes".formatted(count),
          (queue, done) ->
              clEnqueueReadBuffer(
                  queue, from.memory(), waits, at, count, Pointer.toBuffer(to), 0, null, done));
    } catch (DeviceException failed) {
      // The device may write to it yet.
      staging.send(to);
      throw failed;
    }
  }

  synchronized long uploadedBytes() {
    return uploadedBytes;
  }

  synchronized long downloadedBytes() {
    return downloadedBytes;
  }
}
