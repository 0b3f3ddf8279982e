// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.Arrays;

/// The usual time of something that can be done again and again.
final class Stopwatch {
  private Stopwatch() {}

  /// The median of many times in seconds, after a warm-up as long as the measuring.
  static double median(Runnable work, double seconds) {
    times(work, seconds);
    double[] times = times(work, seconds);
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double[] times(Runnable work, double seconds) {
    double[] times = new double[16];
    int count = 0;
    long end = System.nanoTime() + (long) (1e9 * seconds);
    do {
      if (count == times.length) times = Arrays.copyOf(times, 2 * count);
      long start = System.nanoTime();
      work.run();
      times[count++] = (System.nanoTime() - start) * 1e-9;
    } while (System.nanoTime() < end);
    return Arrays.copyOf(times, count);
  }
}
