// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// Rows of numbers cut into panels of two vectors: from [Scratch#ALIGNED] on panel after panel, row
/// after row, zeros where the last panel is ragged.
final class FloatFilter {
  /// Where the first panel begins.
  static final int START = Scratch.ALIGNED;

  private FloatFilter() {}

  /// Numbers of the panels of `rows × columns` numbers.
  static int size(int rows, int columns) {
    return WIDTH * rows * Math.ceilDiv(columns, WIDTH);
  }

  /// The filter `w: (kernelH kernelW c, o)` in the order of the runs of `pixels`.
  static void pack(FloatPixels pixels, float[] w, int o, float[] panels) {
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
  static void row(float[] from, int at, int count, float[] panels, int row, int rows) {
    int to = START + row * WIDTH;
    for (int j = 0; j < count; j += WIDTH, to += rows * WIDTH) {
      vector(from, at, j, count, panels, to);
      vector(from, at, j + V, count, panels, to + V);
    }
  }

  private static void vector(float[] from, int at, int j, int count, float[] panels, int to) {
    if (j + V <= count) {
      FloatVector.fromArray(LANES, from, at + j).intoArray(panels, to);
    } else {
      VectorMask<Float> mask = LANES.indexInRange(j, count);
      FloatVector.fromArray(LANES, from, at + j, mask).intoArray(panels, to);
    }
  }

  /// A row of zeros.
  static void zeros(int count, float[] panels, int row, int rows) {
    int to = START + row * WIDTH;
    for (int j = 0; j < count; j += WIDTH, to += rows * WIDTH) {
      FloatVector.zero(LANES).intoArray(panels, to);
      FloatVector.zero(LANES).intoArray(panels, to + V);
    }
  }
}
