// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.OptionalInt;
import tacit.nn.Parameterization;
import tacit.nn.Weights;

/// How many channels features have, where that is known: an infinitely wide layer may leave it
/// open.
///
/// @param where it is given, or is not: `layers[0]: dense: units`
/// @param counts whether it matters, because a layer of the standard parameterization has it
record Width(OptionalInt count, String where, boolean counts) {
  /// That of a layer of weights.
  static Width of(OptionalInt count, String where, Weights weights) {
    return new Width(count, where, weights.parameterization() == Parameterization.STANDARD);
  }

  static Width of(int count) {
    return new Width(OptionalInt.of(count), "examples", false);
  }

  static Width open(String where) {
    return new Width(OptionalInt.empty(), where, false);
  }

  boolean known() {
    return count.isPresent();
  }

  /// Of several pixels' channels in a row.
  Width times(int pixels) {
    return known()
        ? new Width(OptionalInt.of(Math.multiplyExact(count.getAsInt(), pixels)), where, counts)
        : this;
  }

  /// That of two branches with one sum: open if they differ.
  Width with(Width other) {
    if (!known()) return this;
    return count.equals(other.count) ? this : open(other.where);
  }

  /// Whether it matters that the two are not the same.
  boolean clashes(Width other) {
    return (counts || other.counts)
        && known()
        && other.known()
        && count.getAsInt() != other.count.getAsInt();
  }

  /// `16 units`.
  String words() {
    return required() + " " + where.substring(where.lastIndexOf(' ') + 1);
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
