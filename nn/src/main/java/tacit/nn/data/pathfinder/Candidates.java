// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Where the head of a curve's next paddle may stand, and how likely.
///
/// The pixels are those of a circle of radius `ρ` around the pivot, one angle for each pixel of its
/// circumference, `k · 360/(2πρ)` degrees for `k = 0, 1, …` below 360, their coordinates cut to
/// whole numbers. A free pixel in direction `o_c` has the weight `max(0, cos min(κ Δ, π/2))²` with
/// `Δ` the angle between `o_c` and the curve's direction; a taken one and one off the canvas have
/// none. Cutting shifts the circle to the upper left, so the law is not symmetric.
///
/// @param heads in order of rows, then columns; only those of positive weight
/// @source Linsley et al. 2018, by the code of Razin, Maman & Cohen 2022
public record Candidates(List<Head> heads) {
  /// Less weight than this in all is none.
  private static final double LEAST = 1e-4;

  /// One pixel.
  ///
  /// @param orientation its direction from the pivot
  public record Head(Pixel pixel, double orientation, double probability) {}

  public Candidates {
    heads = List.copyOf(heads);
  }

  /// @param direction of the curve so far
  /// @param taken pixels that cannot be
  static Candidates around(
      Pixel pivot, double direction, PathfinderParams by, Predicate<Pixel> taken) {
    var weighted = new ArrayList<Head>();
    double total = 0;
    for (Pixel pixel : circle(pivot, by.paddleLength() + by.margin(), by.canvas())) {
      double o = pivot.directionOf(pixel);
      double turn = Math.min(by.continuity() * Angles.between(o, direction), Math.PI / 2);
      double cosine = Math.max(0, StrictMath.cos(turn));
      // A quarter turn has a cosine of 6e-17 in doubles, and counts as 0.
      if (cosine < 1e-15 || taken.test(pixel)) continue;
      weighted.add(new Head(pixel, o, cosine * cosine));
      total += cosine * cosine;
    }
    return total < LEAST ? new Candidates(List.of()) : normalized(weighted, total);
  }

  private static Candidates normalized(List<Head> weighted, double total) {
    return new Candidates(
        weighted.stream()
            .map(head -> new Head(head.pixel, head.orientation, head.probability / total))
            .toList());
  }

  /// The different pixels of the circle that lie on the canvas.
  static SortedSet<Pixel> circle(Pixel pivot, double radius, int side) {
    var pixels = new TreeSet<>(Pixel.BY_ROWS);
    double step = 360 / (2 * radius * Math.PI);
    for (int k = 0; k * step < 360; k++) {
      double o = Angles.ofDegrees(k * step);
      double y = pivot.y() + radius * StrictMath.sin(o), x = pivot.x() + radius * StrictMath.cos(o);
      if (y >= 0 && y < side && x >= 0 && x < side) pixels.add(new Pixel((int) y, (int) x));
    }
    return pixels;
  }

  boolean none() {
    return heads.isEmpty();
  }

  /// One of them by its probability.
  Head draw(RandomGenerator random) {
    double left = random.nextDouble();
    for (Head head : heads) {
      left -= head.probability;
      if (left < 0) return head;
    }
    return heads.getLast();
  }
}
