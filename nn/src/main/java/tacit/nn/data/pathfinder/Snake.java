// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.List;
import java.util.stream.Stream;

/// A dashed curve.
///
/// @param paddles from the first to the last
/// @param origin the tip at which it begins: the tail of the first paddle
/// @param terminal the tip at which it ends: the head of the last paddle
/// @param pivot the pixel behind the last paddle from which its head was chosen
public record Snake(List<Paddle> paddles, Pixel origin, Pixel terminal, Pixel pivot) {
  public Snake {
    paddles = List.copyOf(paddles);
  }

  /// A curve of one paddle; the pivot lies `margin` behind the tail.
  static Snake of(Pixel tail, double o, PathfinderParams by) {
    Pixel head = tail.translate(o, by.paddleLength());
    Pixel pivot = head.translate(Angles.flip(o), by.paddleLength() + by.margin());
    return new Snake(List.of(Paddle.from(tail, o, by.paddleLength())), tail, head, pivot);
  }

  /// With one paddle more.
  Snake then(Pixel newPivot, Pixel head, double o, PathfinderParams by) {
    var next = Stream.of(Paddle.to(head, o, by.paddleLength()));
    return new Snake(Stream.concat(paddles.stream(), next).toList(), origin, head, newPivot);
  }

  Paddle last() {
    return paddles.getLast();
  }

  /// The pixel from which the next paddle's head is chosen, a margin before the last one's head.
  Pixel nextPivot(PathfinderParams by) {
    return pivot.translate(last().orientation(), by.paddleLength() + 2 * by.margin());
  }
}
