// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

/// Which pixels are taken: by how many paddles each one is, where a paddle takes all pixels as near
/// as half its thickness and the margin. The frame of the canvas is taken for ever.
final class Occupancy {
  private final int side;
  private final double reach;
  private final byte[] taken;
  private int free;

  /// @param padding width of the frame
  Occupancy(int side, int padding, double reach) {
    this.side = side;
    this.reach = reach;
    this.taken = new byte[side * side];
    for (int p = 0; p < taken.length; p++) {
      if (inFrame(new Pixel(p / side, p % side), padding)) taken[p] = 1;
      else free++;
    }
  }

  int side() {
    return side;
  }

  /// Share of the pixels that nothing takes.
  double freeShare() {
    return (double) free / taken.length;
  }

  boolean inFrame(Pixel at, int width) {
    int last = side - 1 - width;
    return at.y() < width || at.x() < width || at.y() > last || at.x() > last;
  }

  void add(Paddle paddle) {
    change(paddle, 1);
  }

  void remove(Paddle paddle) {
    change(paddle, -1);
  }

  private void change(Paddle paddle, int by) {
    Segment line = paddle.segment();
    var box = line.around(reach, side);
    for (int y = box.top(); y <= box.bottom(); y++) {
      for (int x = box.left(); x <= box.right(); x++) {
        if (line.distance(y, x) > reach) continue;
        int p = y * side + x;
        if (taken[p] == 0) free--;
        taken[p] += (byte) by;
        if (taken[p] == 0) free++;
      }
    }
  }

  /// Whether the paddle would take a pixel that is taken, or one of a frame of that width.
  boolean hits(Paddle paddle, int frame) {
    Segment line = paddle.segment();
    var box = line.around(reach, side);
    for (int y = box.top(); y <= box.bottom(); y++) {
      for (int x = box.left(); x <= box.right(); x++) {
        boolean used = taken[y * side + x] > 0 || inFrame(new Pixel(y, x), frame);
        if (used && line.distance(y, x) <= reach) return true;
      }
    }
    return false;
  }

  /// Whether a pixel as near as `radius` is taken.
  boolean near(Pixel at, int radius) {
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        var other = new Pixel(at.y() + dy, at.x() + dx);
        if (dy * dy + dx * dx > radius * radius || !other.inside(side)) continue;
        if (taken[other.y() * side + other.x()] > 0) return true;
      }
    }
    return false;
  }
}
