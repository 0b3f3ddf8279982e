// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import tacit.autodiff.Shape;

/// Entries whose pixels are kept.
///
/// @param kept pixels of the input, in the order of the output
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SliceStep(int[] kept, Layout layout, Features in, Features out) implements Step {
  static SliceStep of(Plan plan, SliceKernel slice, Features in) {
    Shape pixels = in.pixels();
    if (slice.axis() >= pixels.rank() || slice.to() > pixels.size(slice.axis())) {
      throw new IllegalArgumentException(
          "pixels %d to %d of axis %d are not in examples %s"
              .formatted(slice.from(), slice.to(), slice.axis(), in.example()));
    }
    Shape grid = pixels.with(slice.axis(), slice.to() - slice.from());
    int[] kept = new int[grid.count()];
    for (int o = 0; o < kept.length; o++) {
      int[] index = grid.index(o);
      index[slice.axis()] += slice.from();
      kept[o] = pixels.offset(index);
    }
    return new SliceStep(kept, plan.layout(), in, in.withPixels(grid));
  }

  @Override
  public long peak() {
    return layout.numbers(in) + layout.entries(out);
  }

  @Override
  public void run(Tile tile) {
    tile.map(tile.count * layout.entries(out), (m, to) -> pick(m, to, tile.count));
  }

  private void pick(double[] m, double[] to, int n) {
    int p = in.count(), at = 0;
    for (int t = 0; t < n; t++) {
      for (int a : kept) {
        if (!layout.full()) {
          to[at++] = m[t * p + a];
          continue;
        }
        for (int b : kept) to[at++] = m[(t * p + a) * p + b];
      }
    }
  }

  @Override
  public String toString() {
    return "SliceStep[" + Arrays.toString(kept) + "]";
  }
}
