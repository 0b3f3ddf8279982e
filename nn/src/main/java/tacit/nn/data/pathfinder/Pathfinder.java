// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;

/// Pictures of two dashed curves among others, with two ends marked by disks. The label is 1 if one
/// curve joins the disks, so a network must follow it dash by dash: the longer the curve, the
/// longer the range.
///
/// Image `i` is drawn from the stream `i` of the seed, so it is the same whatever else is drawn, by
/// however many threads, and on whatever machine.
///
/// @source Linsley et al. 2018; Razin, Maman & Cohen 2022, by the authors' code
public final class Pathfinder {
  /// Changes whenever the same parameters and seed give other pictures.
  public static final int VERSION = 1;

  /// Above, the attempts that succeed have curlier paths than the law says.
  private static final int MOST_ATTEMPTS = 10;

  private static final int TRIAL_IMAGES = 200;

  private final PathfinderParams params;
  private final Seed seed;

  private Pathfinder(PathfinderParams params, Seed seed) {
    this.params = params;
    this.seed = seed;
  }

  /// A source of pictures. Paths that seldom find room are refused: those few that do would not be
  /// of the law that the parameters name, but curled up.
  public static Pathfinder of(PathfinderParams params, Seed seed) {
    if (attempts(params).isEmpty()) {
      throw new IllegalArgumentException(
          "pathfinder: two paths of %d paddles on a canvas of %d pixels take more than %d attempts an image, so that only curled ones are left; give a larger canvas or shorter paths"
              .formatted(params.pathLength(), params.canvas(), MOST_ATTEMPTS));
    }
    return new Pathfinder(params, seed);
  }

  /// Attempts an image, the mean over some trial images; nothing, if it is more than 10.
  public static OptionalDouble attempts(PathfinderParams params) {
    var random = new Seed(0).child("attempts").generator();
    int left = MOST_ATTEMPTS * TRIAL_IMAGES;
    for (int i = 0; i < TRIAL_IMAGES; i++) {
      var drawing = Drawing.paths(params, random, left);
      if (drawing.isEmpty()) return OptionalDouble.empty();
      left -= drawing.get().attempts();
    }
    return OptionalDouble.of(MOST_ATTEMPTS - (double) left / TRIAL_IMAGES);
  }

  public PathfinderParams params() {
    return params;
  }

  /// Image number `i`.
  public Sample sample(long i) {
    RandomGenerator random = seed.child(i).generator();
    int label = random.nextInt(2);
    var drawing = Drawing.complete(params, random);
    int begun = random.nextInt(2);
    Snake from = drawing.paths().get(begun);
    Snake to = drawing.paths().get(label == 1 ? begun : 1 - begun);
    return painted(drawing, label, List.of(from.origin(), to.terminal()));
  }

  private Sample painted(Drawing drawing, int label, List<Pixel> tips) {
    var painting = new Painting(params.canvas());
    for (Snake snake : drawing.all()) {
      for (Paddle each : snake.paddles()) painting.line(each.segment(), params.thickness());
    }
    for (Pixel tip : tips) painting.disk(tip, params.markerRadius());
    var image = params.halved() ? painting.halved() : painting.image();
    return new Sample(
        image, label, tips, drawing.paths(), drawing.distractors(), drawing.attempts());
  }
}
