// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// Memory of the host that a device copies from or to while the program goes on. It is held until
/// the device is done with it, then used again.
final class Staging {
  /// Unused memory that is kept, and memory underway for which the program does not wait.
  private static final long MOST_BYTES = 64L << 20;

  private record Sent(long ticket, ByteBuffer bytes) {}

  private final Map<Integer, ArrayDeque<ByteBuffer>> free = new HashMap<>();
  private final ArrayDeque<Sent> underway = new ArrayDeque<>();
  private long freeBytes;
  private long underwayBytes;
  private long ticket;

  /// Memory for exactly so many bytes, in the order of this machine.
  synchronized ByteBuffer take(long bytes) {
    int count = Math.toIntExact(bytes);
    ArrayDeque<ByteBuffer> shelf = free.get(count);
    ByteBuffer found = shelf == null ? null : shelf.poll();
    if (found == null) return ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
    freeBytes -= count;
    return found;
  }

  /// Memory that nobody uses any more.
  synchronized void give(ByteBuffer bytes) {
    if (freeBytes + bytes.capacity() > MOST_BYTES) return;
    freeBytes += bytes.capacity();
    free.computeIfAbsent(bytes.capacity(), _ -> new ArrayDeque<>()).push(bytes.clear());
  }

  /// A copy has been put in the queue, after all those before it.
  synchronized void send(ByteBuffer bytes) {
    underway.add(new Sent(++ticket, bytes));
    underwayBytes += bytes.capacity();
  }

  /// The last copy that is in the queue now.
  synchronized long ticket() {
    return ticket;
  }

  /// Copies up to this one are done.
  synchronized void arrived(long last) {
    while (!underway.isEmpty() && underway.peek().ticket() <= last) {
      ByteBuffer bytes = underway.remove().bytes();
      underwayBytes -= bytes.capacity();
      give(bytes);
    }
  }

  /// Whether so much is underway that the program is to wait.
  synchronized boolean full() {
    return underwayBytes > MOST_BYTES;
  }
}
