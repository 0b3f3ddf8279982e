// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

/// What pictures of [Pathfinder] look like. Lengths are in pixels of the canvas.
///
/// @param canvas side of the square that is drawn on
/// @param padding width of the frame that stays empty
/// @param seedDistance how far apart the two curves begin, `s_d`
/// @param paddleLength `ℓ`
/// @param thickness of a paddle
/// @param margin the least gap around a paddle, `m`
/// @param continuity how straight curves are, `κ`: they turn by at most `90°/κ` a paddle
/// @param markerRadius of the disks at the two marked tips
/// @param pathLength paddles of each of the two curves, `Λ`
/// @param distractors other curves, where there is room for them
/// @param distractorLength paddles of each of these
/// @param halved whether pictures are of 8 bits and made half as large
public record PathfinderParams(
    int canvas,
    int padding,
    int seedDistance,
    int paddleLength,
    int thickness,
    int margin,
    double continuity,
    int markerRadius,
    int pathLength,
    int distractors,
    int distractorLength,
    boolean halved) {
  public PathfinderParams {
    atLeast(0, "padding", padding);
    atLeast(1, "seed distance", seedDistance);
    atLeast(1, "paddle length", paddleLength);
    atLeast(1, "thickness", thickness);
    atLeast(1, "margin", margin);
    atLeast(0, "marker radius", markerRadius);
    atLeast(2, "path length", pathLength);
    atLeast(0, "distractors", distractors);
    atLeast(1, "distractor length", distractorLength);
    if (!(continuity > 0 && Double.isFinite(continuity))) {
      throw new IllegalArgumentException(
          "pathfinder: continuity is " + continuity + "; give a number above 0");
    }
    if (canvas <= 4L * seedDistance || canvas > 1 << 12) {
      throw new IllegalArgumentException(
          "pathfinder: a canvas of %d pixels with seeds %d apart; seeds keep twice that from the border, so give %d to 4096"
              .formatted(canvas, seedDistance, 4L * seedDistance + 1));
    }
    if (halved && canvas % 2 != 0) {
      throw new IllegalArgumentException(
          "pathfinder: a canvas of %d pixels cannot be halved; give an even number"
              .formatted(canvas));
    }
  }

  private static void atLeast(int least, String what, int value) {
    if (value >= least) return;
    throw new IllegalArgumentException(
        "pathfinder: %s is %d; give %d or more".formatted(what, value, least));
  }

  /// As published: 300 x 300 pixels made 150 x 150; the paper's path lengths are 3, 5, 7 and 9.
  /// There are `⌈30/(Λ/3)⌉` distractors of `⌊Λ/3⌋` paddles, at least one.
  ///
  /// @source Razin, Maman & Cohen 2022, by the authors' code
  public static PathfinderParams published(int pathLength) {
    int each = Math.max(1, pathLength / 3);
    int distractors = Math.ceilDiv(90, Math.max(1, pathLength));
    return new PathfinderParams(300, 22, 27, 5, 2, 3, 1.8, 3, pathLength, distractors, each, true);
  }

  /// 32 x 32 pixels, for path lengths 2 and 3.
  public static PathfinderParams lite32(int pathLength) {
    return lite(32, pathLength);
  }

  /// 40 x 40 pixels, for path lengths up to 5.
  public static PathfinderParams lite40(int pathLength) {
    return lite(40, pathLength);
  }

  /// 48 x 48 pixels, for path lengths up to 6.
  public static PathfinderParams lite48(int pathLength) {
    return lite(48, pathLength);
  }

  private static PathfinderParams lite(int canvas, int pathLength) {
    return new PathfinderParams(canvas, 2, 6, 3, 1, 1, 1.8, 1, pathLength, 1, 1, false);
  }

  /// How near a pixel must be to a paddle to belong to it: half the thickness and the margin.
  double reach() {
    return thickness / 2.0 + margin;
  }

  /// Side of a picture.
  public int side() {
    return halved ? canvas / 2 : canvas;
  }
}
