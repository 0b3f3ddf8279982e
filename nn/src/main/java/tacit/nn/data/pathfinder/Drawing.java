// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The curves of one picture: two paths that begin near each other and grow in turn, then as many
/// distractors as find room.
record Drawing(List<Snake> paths, List<Snake> distractors, int attempts) {
  private static final int DISTRACTOR_TRIALS = 5;

  /// Nothing more is begun where less of the canvas is free.
  private static final double LEAST_FREE = 0.01;

  List<Snake> all() {
    return Stream.concat(paths.stream(), distractors.stream()).toList();
  }

  /// Two paths; every failure begins anew on an empty canvas.
  ///
  /// @param most attempts after which to give up
  static Optional<Drawing> paths(PathfinderParams by, RandomGenerator random, int most) {
    for (int attempt = 1; attempt <= most; attempt++) {
      var paths = twoPaths(by, new Growth(by, random));
      if (paths.isPresent()) return Optional.of(new Drawing(paths.get(), List.of(), attempt));
    }
    return Optional.empty();
  }

  /// Two paths and distractors.
  static Drawing complete(PathfinderParams by, RandomGenerator random) {
    for (int attempt = 1; ; attempt++) {
      var canvas = new Growth(by, random);
      var paths = twoPaths(by, canvas);
      if (paths.isPresent()) {
        return new Drawing(paths.get(), distractors(by, canvas), attempt);
      }
    }
  }

  private static Optional<List<Snake>> twoPaths(PathfinderParams by, Growth canvas) {
    var one = canvas.seed(2 * by.seedDistance());
    var other = one.flatMap(snake -> canvas.seedBeside(snake.origin()));
    for (int k = 1; k < by.pathLength() && other.isPresent(); k++) {
      one = one.flatMap(canvas::extend);
      other = one.isPresent() ? other.flatMap(canvas::extend) : Optional.empty();
    }
    return other.isPresent() ? Optional.of(List.of(one.get(), other.get())) : Optional.empty();
  }

  private static List<Snake> distractors(PathfinderParams by, Growth canvas) {
    var all = new ArrayList<Snake>();
    for (int i = 0; i < by.distractors(); i++) {
      for (int trial = 0; trial < DISTRACTOR_TRIALS; trial++) {
        if (canvas.freeShare() < LEAST_FREE) return all;
        var snake = distractor(by, canvas);
        snake.ifPresent(all::add);
        if (snake.isPresent()) break;
      }
    }
    return all;
  }

  /// A whole distractor, or nothing.
  private static Optional<Snake> distractor(PathfinderParams by, Growth canvas) {
    var snake = canvas.seed(1);
    for (int k = 1; k < by.distractorLength() && snake.isPresent(); k++) {
      var longer = canvas.extend(snake.get());
      if (longer.isEmpty()) canvas.remove(snake.get());
      snake = longer;
    }
    return snake;
  }
}
