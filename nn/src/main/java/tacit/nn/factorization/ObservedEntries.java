// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;

/// Entries of a tensor that were observed, by their indices: a [Completion] for orders whose end
/// tensor no memory holds, too. The loss is `c Σ (W[at] − y)²`.
///
/// @param at the index of each entry along each mode, `at[mode][i]`
/// @param y the observed values
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ObservedEntries(int[][] at, double[] y, double c) {
  public ObservedEntries {
    at = Arrays.stream(at).map(int[]::clone).toArray(int[][]::new);
    y = y.clone();
    if (at.length < 2 || y.length == 0) {
      throw bad(
          at.length + " modes and " + y.length + " entries; give 2 modes and 1 entry or more");
    }
    for (int n = 0; n < at.length; n++) {
      if (at[n].length != y.length) {
        throw bad("%d indices along mode %d for %d values".formatted(at[n].length, n, y.length));
      }
    }
    for (int i = 0; i < y.length; i++) {
      if (!Double.isFinite(y[i])) throw bad("value " + i + " is " + y[i] + "; take it out");
    }
  }

  static ObservedEntries of(Completion loss) {
    Shape shape = loss.shape();
    double[] mask = loss.mask().toDoubles(), values = loss.values().toDoubles();
    int[] flat = IntStream.range(0, mask.length).filter(i -> mask[i] != 0).toArray();
    int[][] at = new int[shape.rank()][flat.length];
    for (int i = 0; i < flat.length; i++) {
      int rest = flat[i];
      for (int n = shape.rank() - 1; n >= 0; n--) {
        at[n][i] = rest % shape.size(n);
        rest /= shape.size(n);
      }
    }
    return new ObservedEntries(
        at, Arrays.stream(flat).mapToDouble(i -> values[i]).toArray(), loss.c());
  }

  private static IllegalArgumentException bad(String problem) {
    return new IllegalArgumentException("observed entries: " + problem);
  }
}
