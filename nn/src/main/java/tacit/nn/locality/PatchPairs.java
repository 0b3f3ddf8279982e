// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import java.util.random.RandomGenerator;
import tacit.autodiff.Shape;

/// Which two patches a batch is looked at with; one pair a batch.
public sealed interface PatchPairs {
  /// A pair for images `(h, w, c)`.
  PatchPair draw(RandomGenerator random, Shape image);

  /// Refuses images `(h, w, c)` in which there is no such pair.
  void check(Shape image);

  /// Always the same two, either of them probed with probability ½.
  record TwoPatches(Patch first, Patch second) implements PatchPairs {
    public TwoPatches {
      pair(first, second);
    }

    private static PatchPair pair(Patch first, Patch second) {
      return new PatchPair(first, second);
    }

    @Override
    public PatchPair draw(RandomGenerator random, Shape image) {
      check(image);
      PatchPair pair = pair(first, second);
      return random.nextBoolean() ? pair : pair.swapped();
    }

    @Override
    public void check(Shape image) {
      pair(first, second).checkInside(image);
    }
  }

  /// Two squares of `p × p` pixels. The probed one lies anywhere with the same probability; the
  /// other, with the same probability, anywhere at a distance `max(|Δi|, |Δj|) ≥ p + δ` of the top
  /// left corners, or where `adjacentOnly`, at just this distance. Places of the probed one that
  /// leave the other none are drawn again.
  ///
  /// @param size `p`
  /// @param gap `δ`
  /// @param adjacentOnly whether the distance is `p + δ` and not more
  record RandomSquares(int size, int gap, boolean adjacentOnly) implements PatchPairs {
    public RandomSquares {
      if (size < 1 || gap < 0) {
        throw new IllegalArgumentException(
            "patches: squares of %d pixels, %d apart; give 1 or more and 0 or more"
                .formatted(size, gap));
      }
    }

    /// Squares of 2 x 2 pixels anywhere, the published choice.
    public static RandomSquares standard() {
      return new RandomSquares(2, 0, false);
    }

    @Override
    public PatchPair draw(RandomGenerator random, Shape image) {
      check(image);
      int rows = image.size(0) - size + 1, columns = image.size(1) - size + 1;
      while (true) {
        int top = random.nextInt(rows), left = random.nextInt(columns);
        Places places = new Places(top, left, rows, columns);
        if (places.count() > 0) return places.pair(random.nextInt(places.count()));
      }
    }

    @Override
    public void check(Shape image) {
      Patch.square(0, 0, size).checkInside(image);
      int farthest = Math.max(image.size(0), image.size(1)) - size;
      if (farthest < size + gap) {
        throw new IllegalArgumentException(
            "patches: images of %d x %d pixels have no room for two squares of %d pixels, %d apart; take smaller ones"
                .formatted(image.size(0), image.size(1), size, gap));
      }
    }

    /// Where the other square may lie, counted row by row.
    private final class Places {
      private final int top;
      private final int left;
      private final int rows;
      private final int columns;

      Places(int top, int left, int rows, int columns) {
        this.top = top;
        this.left = left;
        this.rows = rows;
        this.columns = columns;
      }

      int count() {
        int near = within(size + gap - 1);
        return adjacentOnly ? within(size + gap) - near : rows * columns - near;
      }

      /// How many places have a distance of `d` or less.
      private int within(int d) {
        int high = Math.min(rows - 1, top + d) - Math.max(0, top - d) + 1;
        int wide = Math.min(columns - 1, left + d) - Math.max(0, left - d) + 1;
        return high * wide;
      }

      PatchPair pair(int number) {
        int left = number;
        for (int place = 0; place < rows * columns; place++) {
          if (allowed(place) && left-- == 0) return at(place);
        }
        throw new IllegalStateException("patches: no place " + number + " of " + count());
      }

      private boolean allowed(int place) {
        int distance = Math.max(Math.abs(place / columns - top), Math.abs(place % columns - left));
        return adjacentOnly ? distance == size + gap : distance >= size + gap;
      }

      private PatchPair at(int place) {
        return new PatchPair(
            Patch.square(top, left, size), Patch.square(place / columns, place % columns, size));
      }
    }
  }
}
