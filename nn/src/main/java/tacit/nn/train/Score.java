// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How well a network did on some examples.
///
/// @param examples how many
/// @param loss mean loss over them
/// @param mistakes how many were put into a wrong class; empty where targets are values
public record Score(int examples, double loss, OptionalInt mistakes) {
  /// The share of examples put into the right class.
  public OptionalDouble accuracy() {
    return mistakes.isPresent()
        ? OptionalDouble.of(1 - (double) mistakes.getAsInt() / examples)
        : OptionalDouble.empty();
  }

  /// Whether every example was put into the right class.
  public boolean faultless() {
    return mistakes.isPresent() && mistakes.getAsInt() == 0;
  }
}
