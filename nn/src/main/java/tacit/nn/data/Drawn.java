// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Drawing many images, each by its number alone.
final class Drawn {
  private static final int AT_ONCE = 64;

  private Drawn() {}

  /// How many images are drawn, told to whom it concerns.
  static final class Count {
    private final AtomicInteger done = new AtomicInteger();
    private final IntConsumer progress;

    Count(IntConsumer progress) {
      this.progress = progress;
    }

    private void add(int images) {
      progress.accept(done.addAndGet(images));
    }
  }

  /// Draws the images 0 to `n − 1`, each once, in any order.
  static void each(int n, int threads, Count done, IntConsumer draw) {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var blocks = new ArrayList<Future<?>>();
      for (int from = 0; from < n; from += AT_ONCE) {
        int first = from, end = Math.min(n, from + AT_ONCE);
        blocks.add(
            pool.submit(() -> {
              for (int i = first; i < end; i++) draw.accept(i);
              done.add(end - first);
            }));
      }
      for (var block : blocks) block.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataUnavailable("interrupted while drawing images; draw them again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("drawing images failed", e.getCause());
    }
  }

  /// The nearest of the levels 0 to 255 for brightness 0 to 1.
  static byte[] levels(double... brightness) {
    byte[] levels = new byte[brightness.length];
    for (int p = 0; p < levels.length; p++) {
      levels[p] = (byte) Math.round(255 * Math.clamp(brightness[p], 0, 1));
    }
    return levels;
  }
}
