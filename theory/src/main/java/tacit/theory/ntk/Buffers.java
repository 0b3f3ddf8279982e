// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.List;

/// Arrays of one thread that are used again and again, so that a tile allocates nothing once the
/// first one has passed.
final class Buffers {
  private final List<double[]> free = new ArrayList<>();

  /// At least `size` numbers, of undefined values: the smallest free array that holds them.
  double[] take(int size) {
    int best = -1;
    for (int i = 0; i < free.size(); i++) {
      int length = free.get(i).length;
      if (length >= size && (best < 0 || length < free.get(best).length)) best = i;
    }
    return best < 0 ? new double[size] : free.remove(best);
  }

  void give(double[] array) {
    if (array.length > 0) free.add(array);
  }
}
