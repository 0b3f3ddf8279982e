// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

/// One dash of a curve, from its tail to its head.
///
/// @param segment from tail to head
/// @param orientation the direction in which the curve runs through it, radians
public record Paddle(Segment segment, double orientation) {
  /// The first dash of a curve: its tail is a pixel.
  static Paddle from(Pixel tail, double o, double length) {
    double y = tail.y() + length * StrictMath.sin(o), x = tail.x() + length * StrictMath.cos(o);
    return new Paddle(new Segment(tail.y(), tail.x(), y, x), o);
  }

  /// A later dash: its head is a pixel.
  static Paddle to(Pixel head, double o, double length) {
    double back = Angles.flip(o);
    double y = head.y() + length * StrictMath.sin(back);
    double x = head.x() + length * StrictMath.cos(back);
    return new Paddle(new Segment(y, x, head.y(), head.x()), o);
  }
}
