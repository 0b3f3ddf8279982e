// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

/// What lies beyond the edge of an image.
public enum Border {
  /// Zeros.
  ZERO,
  /// The image mirrored at its outermost pixels, which are not repeated: `… 2 1 | 0 1 2 …`.
  REFLECT;

  static final int NOTHING = -1;

  /// The position inside `[0, size)` whose pixel stands at `at`, or [#NOTHING].
  int source(int at, int size) {
    if (at >= 0 && at < size) return at;
    return switch (this) {
      case ZERO -> NOTHING;
      case REFLECT -> at < 0 ? -at : 2 * (size - 1) - at;
    };
  }

  void checkFits(int pad, int h, int w) {
    if (this == REFLECT && pad >= Math.min(h, w)) {
      throw new IllegalArgumentException(
          "random crop: an image of %d x %d pixels cannot be mirrored over %d; at most %d"
              .formatted(h, w, pad, Math.min(h, w) - 1));
    }
  }
}
