// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws without replacement.
public final class Draw {
  private Draw() {}

  /// `count` of the numbers, each choice and order equally likely: the start of a shuffle.
  public static int[] without(int[] from, int count, RandomGenerator random) {
    int[] left = from.clone();
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i, left.length);
      int drawn = left[j];
      left[j] = left[i];
      left[i] = drawn;
    }
    return Arrays.copyOf(left, count);
  }
}
