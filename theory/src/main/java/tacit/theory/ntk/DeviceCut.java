// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Optional;

/// How pairs are cut into the rectangles that a device computes at a time, all of one size, so that
/// each block finds the buffers of the one before.
///
/// Of samples with themselves rectangles are squares, and what they hold left of the diagonal is
/// computed in vain: squares are a sixteenth of the matrix, unless the device would be idle.
///
/// @param pairs that the device's memory has room for
record DeviceCut(int pairs, int rows, int columns) {
  /// Entries that keep a large device busy.
  private static final double BUSY = 1 << 20;

  /// Positions are counted in 32 bits.
  private static final long MOST = 1L << 30;

  private static final int SQUARES = 16;

  static DeviceCut of(GramDevice device, Plan.Network plan, Samples one, Optional<Samples> two) {
    long numbers =
        Math.max(plan.step().peak(), plan.layout().numbers(Features.input(one.example())));
    long entries = Math.ceilDiv(numbers, plan.layout().kinds());
    // Steps read one block and write another.
    long pair = 2 * numbers * device.dtype().bytes();
    long most = Math.min(MOST, device.largestBufferBytes() / device.dtype().bytes()) / entries;
    int pairs = Math.clamp(Math.min(device.bytes() / pair, most), 0, Integer.MAX_VALUE);
    if (pairs == 0) {
      throw new IllegalArgumentException(
          "gram: one pair of samples needs %s in buffers of %s, but the device has %s in buffers of %s; take smaller images, flatten, or compute on the processor, --device cpu"
              .formatted(
                  Bytes.words(pair),
                  Bytes.words(entries * device.dtype().bytes()),
                  Bytes.words(device.bytes()),
                  Bytes.words(device.largestBufferBytes())));
    }
    int n = one.n(), m = two.orElse(one).n();
    if (two.isPresent()) {
      int columns = Math.min(m, pairs);
      return new DeviceCut(pairs, Math.clamp(pairs / columns, 1, n), columns);
    }
    int busy = (int) Math.ceil(Math.sqrt(BUSY / entries));
    int edge = Math.clamp(Math.max(busy, Math.ceilDiv(n, SQUARES)), 1, n);
    edge = Math.clamp((int) Math.sqrt(pairs), 1, edge);
    return new DeviceCut(pairs, edge, edge);
  }
}
