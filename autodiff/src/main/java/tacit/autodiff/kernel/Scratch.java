// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Work arrays of one thread, grown on demand and reused, so that a kernel that has run once
/// allocates nothing. A slot is a place in the kernel that asks; contents are undefined.
final class Scratch {
  private static final int SLOTS = 8;

  /// Where an array from [#aligned] meets a cache line, if the collector keeps large arrays in
  /// regions of their own (G1 does): 16 bytes of header and 12 numbers. Elsewhere kernels are right
  /// too, but a vector that crosses a line costs two loads.
  static final int ALIGNED = 12;

  /// Numbers of a large array: more than half a region of any heap below 16 GiB.
  private static final int LARGE = 1 << 20;

  private final float[][] floats = new float[SLOTS][0];
  private final double[][] doubles = new double[SLOTS][0];
  private final int[][] ints = new int[SLOTS][0];

  /// At least `size` floats.
  float[] floats(int slot, int size) {
    if (floats[slot].length < size) floats[slot] = new float[size];
    return floats[slot];
  }

  /// At least `size` floats from [#ALIGNED] on.
  float[] aligned(int slot, int size) {
    return floats(slot, Math.max(LARGE, ALIGNED + size));
  }

  /// At least `size` doubles.
  double[] doubles(int slot, int size) {
    if (doubles[slot].length < size) doubles[slot] = new double[size];
    return doubles[slot];
  }

  /// At least `size` ints.
  int[] ints(int slot, int size) {
    if (ints[slot].length < size) ints[slot] = new int[size];
    return ints[slot];
  }
}
