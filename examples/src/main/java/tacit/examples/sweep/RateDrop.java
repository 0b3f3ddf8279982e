// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;
import java.util.List;

/// The learning rate times `factor` from each of these epochs on.
///
/// @param epochs numbers from 0, ascending
public record RateDrop(double factor, List<Integer> epochs) implements Serializable {
  public RateDrop {
    epochs = List.copyOf(epochs);
  }

  public static RateDrop none() {
    return new RateDrop(1, List.of());
  }

  public static RateDrop at(double factor, Integer... epochs) {
    return new RateDrop(factor, List.of(epochs));
  }
}
