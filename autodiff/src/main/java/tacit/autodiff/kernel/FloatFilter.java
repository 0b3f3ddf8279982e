// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// Rows of numbers cut into panels of two vectors, in aligned memory outside the heap: panel after
/// panel, row after row, zeros where the last panel is ragged.
final class FloatFilter {
  static final ByteOrder ORDER = ByteOrder.nativeOrder();

  /// Bytes of one row of a panel.
  static final long STEP = (long) WIDTH * Float.BYTES;

  private static final long VECTOR = (long) V * Float.BYTES;

  private FloatFilter() {}

  /// Bytes of the panels of `rows × columns` numbers.
  static long size(int rows, int columns) {
    return STEP * rows * Math.ceilDiv(columns, WIDTH);
  }

  /// The filter `w: (kernelH kernelW c, o)` in the order of the runs of `pixels`.
  static void pack(FloatPixels pixels, float[] w, int o, MemorySegment panels) {
    int rows = pixels.runs() * pixels.run();
    for (int s = 0; s < pixels.runs(); s++) {
      for (int e = 0; e < pixels.run(); e++) {
        int channel = e % FloatPixels.BLOCK, row = s * pixels.run() + e;
        if (channel < pixels.channels(s)) {
          row(w, (pixels.weight(s, e / FloatPixels.BLOCK) + channel) * o, o, panels, row, rows);
        } else {
          zeros(o, panels, row, rows);
        }
      }
    }
  }

  /// Row `row` of `rows`, `count` numbers from `at`.
  static void row(float[] from, int at, int count, MemorySegment panels, int row, int rows) {
    long to = row * STEP;
    for (int j = 0; j < count; j += WIDTH, to += rows * STEP) {
      vector(from, at, j, count, panels, to);
      vector(from, at, j + V, count, panels, to + VECTOR);
    }
  }

  private static void vector(
      float[] from, int at, int j, int count, MemorySegment panels, long to) {
    if (j + V <= count) {
      FloatVector.fromArray(LANES, from, at + j).intoMemorySegment(panels, to, ORDER);
    } else {
      VectorMask<Float> mask = LANES.indexInRange(j, count);
      FloatVector.fromArray(LANES, from, at + j, mask).intoMemorySegment(panels, to, ORDER);
    }
  }

  /// A row of zeros.
  static void zeros(int count, MemorySegment panels, int row, int rows) {
    long to = row * STEP;
    for (int j = 0; j < count; j += WIDTH, to += rows * STEP) {
      FloatVector.zero(LANES).intoMemorySegment(panels, to, ORDER);
      FloatVector.zero(LANES).intoMemorySegment(panels, to + VECTOR, ORDER);
    }
  }
}
