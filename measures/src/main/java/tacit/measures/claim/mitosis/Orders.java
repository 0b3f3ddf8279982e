// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Every order of a few things.
final class Orders {
  private Orders() {}

  /// All `n!` of `0, …, n − 1`.
  static List<int[]> all(int n) {
    if (n == 0) return List.of(new int[0]);
    List<int[]> all = new ArrayList<>();
    for (int[] rest : all(n - 1)) {
      for (int at = 0; at < n; at++) {
        int place = at;
        all.add(
            IntStream.range(0, n)
                .map(i -> i == place ? n - 1 : rest[i < place ? i : i - 1])
                .toArray());
      }
    }
    return all;
  }
}
