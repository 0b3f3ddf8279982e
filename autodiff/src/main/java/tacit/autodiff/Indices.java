// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Immutable whole numbers: positions to gather, class labels.
public final class Indices {
  private final int[] values;

  private Indices(int[] values) {
    this.values = values;
  }

  public static Indices of(int... values) {
    return new Indices(values.clone());
  }

  public int size() {
    return values.length;
  }

  public int get(int i) {
    return values[i];
  }

  /// The numbers as a fresh array.
  public int[] toArray() {
    return values.clone();
  }

  /// Refuses numbers outside `[0, bound)`.
  public void checkBelow(String operation, int bound) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || values[i] >= bound) {
        throw new IllegalArgumentException(
            operation
                + ": index "
                + values[i]
                + " at position "
                + i
                + " is not in [0, "
                + bound
                + ")");
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Indices i && Arrays.equals(values, i.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
