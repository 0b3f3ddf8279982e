// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.kernel.DeviceInfo;

/// How work is cut for a kind of device.
///
/// A GPU wants many thousands of small items: a group of them reads neighboring numbers together. A
/// CPU wants few large ones: an item is a turn of a thread, and vectors of 16 numbers take the
/// group's place.
///
/// @param group items of a group that work together, a power of two
/// @param wide numbers that an item treats at once, `WIDE` in the kernels
/// @param chunk neighbors that an item copies, `CHUNK`
/// @param tile side of the tiles of a transpose, `TILE`
/// @param busy items that keep the whole device busy
/// @param least numbers that are worth an item of their own, when a long sum is cut
record Grain(int group, int wide, int chunk, int tile, int busy, int least) {
  private static final int GPU_GROUP = 256;
  private static final int GPU_TILE = 32;

  /// Items for a thread of a CPU: enough that parts of long sums stay in its cache.
  private static final int CPU_ITEMS = 64;

  /// Items a unit of a GPU holds at once, so that some compute while others wait for memory.
  private static final int GPU_ITEMS = 2048;

  static Grain of(DeviceInfo device) {
    if (device.isCpu()) {
      return new Grain(1, 16, 4096, 16, CPU_ITEMS * device.computeUnits(), 4096);
    }
    int group = Integer.highestOneBit(Math.min(GPU_GROUP, device.groupSize()));
    int tile = Math.min(GPU_TILE, group);
    return new Grain(group, 1, 1, tile, GPU_ITEMS * device.computeUnits(), 16);
  }

  /// Numbers that an item treats at once where vectors must not reach beyond `count` neighbors.
  int wideWithin(int count) {
    return Math.min(wide, Integer.lowestOneBit(Math.max(1, count)));
  }

  /// Items that share a row of `count` numbers: as many as a power of two allows without idle ones.
  int lanes(int count) {
    return Math.min(group, Integer.highestOneBit(Math.max(1, count)));
  }

  /// Parts to cut `count` numbers into, if `items` items would have them uncut and an item takes
  /// `step` numbers at a time: enough for a busy device, none too small.
  int parts(long items, int count, int step) {
    long enough = (busy + items - 1) / Math.max(1, items);
    return (int) Math.clamp(enough, 1, Math.max(1, (long) count * step / least));
  }
}
