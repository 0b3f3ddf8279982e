// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.Tensor;

/// One picture of [Pathfinder] and how it came about.
///
/// @param image brightness, 0 to 1, `(h, w)`
/// @param label 1 if the marked tips are the two ends of one path, else 0
/// @param tips the two marked ones: where a path begins, and where a path ends
/// @param paths the two paths
/// @param distractors the other curves
/// @param attempts how often the two paths were begun until both were complete
public record Sample(
    Tensor image,
    int label,
    List<Pixel> tips,
    List<Snake> paths,
    List<Snake> distractors,
    int attempts) {
  public Sample {
    tips = List.copyOf(tips);
    paths = List.copyOf(paths);
    distractors = List.copyOf(distractors);
  }

  /// The paddles of all curves, on the canvas before it is halved.
  public List<Paddle> paddles() {
    return Stream.concat(paths.stream(), distractors.stream())
        .flatMap(snake -> snake.paddles().stream())
        .toList();
  }
}
