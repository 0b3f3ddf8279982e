// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.OptionalInt;

/// How many channels features have, where that is known: an infinitely wide layer may leave it
/// open.
///
/// @param where it is given, or is not: `layers[0]: dense: units`
record Width(OptionalInt count, String where) {
  static Width of(int count) {
    return new Width(OptionalInt.of(count), "examples");
  }

  static Width open(String where) {
    return new Width(OptionalInt.empty(), where);
  }

  boolean known() {
    return count.isPresent();
  }

  /// Of several pixels' channels in a row.
  Width times(int pixels) {
    return known()
        ? new Width(OptionalInt.of(Math.multiplyExact(count.getAsInt(), pixels)), where)
        : this;
  }

  /// That of two branches with one sum: open if they differ.
  Width with(Width other) {
    if (!known()) return this;
    return count.equals(other.count) ? this : open(other.where);
  }

  /// The fan-in of a layer that needs it.
  int required() {
    return count.orElseThrow(() ->
        new Misplaced(
            where
                + " is not given; under the standard parameterization every layer but the last needs"
                + " it"));
  }
}
