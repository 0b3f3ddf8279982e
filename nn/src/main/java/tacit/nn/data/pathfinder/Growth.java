// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tacit.nn.data.pathfinder.Candidates.Head;

/// Curves that grow on one canvas, paddle by paddle, without coming near to one another.
///
/// All paddles that are there are in the way of a new one, but for the one it follows: that of the
/// other curve that was placed last, too.
final class Growth {
  private static final int TRIALS = 3;

  /// How often a pixel is drawn blindly before all that fit are listed.
  private static final int BLIND_DRAWS = 64;

  private final PathfinderParams by;
  private final RandomGenerator random;
  private final Occupancy taken;

  Growth(PathfinderParams by, RandomGenerator random) {
    this.by = by;
    this.random = random;
    this.taken = new Occupancy(by.canvas(), by.padding(), by.reach());
  }

  double freeShare() {
    return taken.freeShare();
  }

  /// A first paddle of random direction, uniform among those places where it hits nothing and no
  /// frame of the given width.
  Optional<Snake> seed(int frame) {
    for (int trial = 0; trial < TRIALS; trial++) {
      double o = Angles.ofDegrees(random.nextInt(-180, 180));
      Optional<Pixel> tail = tail(o, frame);
      if (tail.isEmpty()) return Optional.empty();
      Snake snake = Snake.of(tail.get(), o, by);
      if (onCanvas(snake)) return Optional.of(placed(snake));
    }
    return Optional.empty();
  }

  /// A first paddle whose tail is at the seed distance from another tail.
  Optional<Snake> seedBeside(Pixel tail) {
    for (int trial = 0; trial < TRIALS; trial++) {
      double o = Angles.ofDegrees(random.nextInt(-180, 180));
      double towards = Angles.ofDegrees(random.nextInt(360));
      double y = tail.y() + by.seedDistance() * StrictMath.sin(towards);
      double x = tail.x() + by.seedDistance() * StrictMath.cos(towards);
      Snake snake = Snake.of(new Pixel((int) Math.rint(y), (int) Math.rint(x)), o, by);
      if (onCanvas(snake) && !taken.hits(snake.last(), 0)) return Optional.of(placed(snake));
    }
    return Optional.empty();
  }

  /// A drawn pixel that fits; if none of many draws does, a drawn one of all that fit. Both are
  /// uniform over the pixels that fit.
  private Optional<Pixel> tail(double o, int frame) {
    int side = taken.side();
    for (int draw = 0; draw < BLIND_DRAWS; draw++) {
      var pixel = new Pixel(random.nextInt(side), random.nextInt(side));
      if (fits(pixel, o, frame)) return Optional.of(pixel);
    }
    List<Pixel> fitting = new ArrayList<>();
    for (int p = 0; p < side * side; p++) {
      var pixel = new Pixel(p / side, p % side);
      if (fits(pixel, o, frame)) fitting.add(pixel);
    }
    if (fitting.isEmpty()) return Optional.empty();
    return Optional.of(fitting.get(random.nextInt(fitting.size())));
  }

  private boolean fits(Pixel tail, double o, int frame) {
    return !taken.inFrame(tail, frame)
        && !taken.hits(Paddle.from(tail, o, by.paddleLength()), frame);
  }

  private boolean onCanvas(Snake snake) {
    return snake.origin().inside(taken.side())
        && snake.terminal().inside(taken.side())
        && snake.pivot().inside(taken.side());
  }

  private Snake placed(Snake snake) {
    taken.add(snake.last());
    return snake;
  }

  /// The curve with one paddle more, or nothing if it finds no way on; its last paddle is not in
  /// its own way.
  Optional<Snake> extend(Snake snake) {
    taken.remove(snake.last());
    Optional<Snake> longer = next(snake);
    taken.add(snake.last());
    return longer.map(this::placed);
  }

  private Optional<Snake> next(Snake snake) {
    Pixel pivot = snake.nextPivot(by);
    double direction = snake.last().orientation();
    var heads = Candidates.around(pivot, direction, by, at -> taken.near(at, by.margin()));
    if (heads.none()) return Optional.empty();
    for (int trial = 0; trial < TRIALS; trial++) {
      Head head = heads.draw(random);
      Snake longer = snake.then(pivot, head.pixel(), head.orientation(), by);
      if (!taken.hits(longer.last(), 0)) return Optional.of(longer);
    }
    return Optional.empty();
  }

  /// Takes a curve away.
  void remove(Snake snake) {
    snake.paddles().forEach(taken::remove);
  }
}
