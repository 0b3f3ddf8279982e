// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.List;
import tacit.autodiff.Shape;

/// Sizes that a header claims, made a [Shape] only where a tensor can have it.
final class Sizes {
  private static final int MOST_AXES = 64;

  private Sizes() {}

  static Shape shape(String source, String field, List<Long> sizes) {
    if (sizes.size() > MOST_AXES) {
      throw BadFile.of(
          source, field, sizes.size() + " axes are more than the " + MOST_AXES + " of NumPy");
    }
    double count = 1;
    long largest = 0;
    for (long size : sizes) {
      if (size < 0) throw BadFile.of(source, field, sizes + " has an axis of negative size");
      count *= (double) size;
      largest = Math.max(largest, size);
    }
    if (count > Integer.MAX_VALUE || largest > Integer.MAX_VALUE) {
      throw BadFile.of(
          source, field, sizes + " is more than 2^31 - 1 numbers; save it in smaller parts");
    }
    return Shape.of(sizes.stream().mapToInt(Long::intValue).toArray());
  }
}
