// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

/// Angles in radians, from −π to π; an angle `o` is the direction `(dy, dx) = (sin o, cos o)`.
///
/// Sines are those of [StrictMath], so that a seed means the same pictures on every machine.
final class Angles {
  private Angles() {}

  /// The opposite direction.
  static double flip(double o) {
    return o < 0 ? o + Math.PI : o - Math.PI;
  }

  /// The angle between two directions, 0 to π.
  static double between(double a, double b) {
    double turn = Math.abs(a - b);
    return Math.min(turn, 2 * Math.PI - turn);
  }

  static double ofDegrees(double degrees) {
    return degrees * Math.PI / 180;
  }
}
