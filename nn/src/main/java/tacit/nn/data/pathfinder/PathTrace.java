// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.List;
import java.util.Optional;

/// Follows a curve through a heap of paddles, by their places alone: nobody says which paddle is of
/// which curve, nor in which order.
///
/// A curve that runs in direction `o` from the pivot `p` goes on from the pivot `p' = p + (ℓ + 2m)
/// o`, and the next paddle's head lies on the circle around `p'` just so that its direction from
/// `p'` is the paddle's own. Directions are compared to the last bit, so no paddle of another curve
/// is mistaken for the next one.
///
/// @source derived from the law of [Candidates]
public record PathTrace(PathfinderParams by) {
  /// Whether the paddles hold a curve from one pixel to another; from a curve's first tail.
  public boolean joins(Pixel from, Pixel to, List<Paddle> paddles) {
    return paddles.stream()
        .filter(paddle -> starts(paddle, from))
        .anyMatch(paddle -> trace(from, paddle, paddles).terminal().equals(to));
  }

  /// How many paddles the longest curve from that tail has; 0 if none starts there.
  public int length(Pixel from, List<Paddle> paddles) {
    return paddles.stream()
        .filter(paddle -> starts(paddle, from))
        .mapToInt(paddle -> trace(from, paddle, paddles).paddles().size())
        .max()
        .orElse(0);
  }

  private static boolean starts(Paddle paddle, Pixel tail) {
    return paddle.segment().y0() == tail.y() && paddle.segment().x0() == tail.x();
  }

  private Snake trace(Pixel from, Paddle first, List<Paddle> paddles) {
    Snake snake = Snake.of(from, first.orientation(), by);
    Optional<Snake> longer = next(snake, paddles);
    while (longer.isPresent()) {
      snake = longer.get();
      longer = next(snake, paddles);
    }
    return snake;
  }

  private Optional<Snake> next(Snake snake, List<Paddle> paddles) {
    Pixel pivot = snake.nextPivot(by);
    double radius = by.paddleLength() + by.margin();
    var circle = Candidates.circle(pivot, radius, by.canvas());
    return paddles.stream()
        .filter(paddle -> !snake.paddles().contains(paddle))
        .flatMap(paddle ->
            circle.stream()
                .filter(head -> ends(paddle, head))
                .filter(head -> pivot.directionOf(head) == paddle.orientation())
                .map(head -> snake.then(pivot, head, paddle.orientation(), by)))
        .findFirst();
  }

  private static boolean ends(Paddle paddle, Pixel head) {
    return paddle.segment().y1() == head.y() && paddle.segment().x1() == head.x();
  }
}
