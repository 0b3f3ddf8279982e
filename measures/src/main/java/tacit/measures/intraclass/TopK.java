// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;

/// `meanᵏ`, the mean of the `k` largest numbers; of all where there are fewer than `k`.
///
/// @source Carbonnelle 2022 (thesis), chapter 2; the tables take `k = 30` neurons
public final class TopK {
  private TopK() {}

  public static double mean(double[] values, int k) {
    Refusals.require("top k", values.length > 0, "there are no numbers; give at least one");
    Refusals.require("top k", k > 0, "k is " + k + "; give 1 or more");
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int taken = Math.min(k, sorted.length);
    double sum = 0;
    for (int i = sorted.length - 1; i >= sorted.length - taken; i--) sum += sorted[i];
    return sum / taken;
  }
}
