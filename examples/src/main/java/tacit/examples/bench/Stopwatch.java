// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/// The usual time of something that can be done again and again, in turns with a yardstick.
///
/// A processor slows down under load, and a shared one for many reasons, so what it can do at most
/// is measured between the turns, not once before.
final class Stopwatch {
  private static final double TURN_SECONDS = 0.03;

  private Stopwatch() {}

  /// Medians over all turns.
  record Reading(double seconds, double yardstick) {}

  /// Times `work` for about so many seconds, after a warm-up as long, and reads the yardstick after
  /// every turn.
  static Reading read(Runnable work, DoubleSupplier yardstick, double seconds) {
    times(work, seconds);
    double[] times = {}, marks = {};
    double left = seconds;
    do {
      double turn = Math.min(left, TURN_SECONDS);
      times = join(times, times(work, turn));
      marks = join(marks, yardstick.getAsDouble());
      left -= turn;
    } while (left > 0);
    return new Reading(median(times), median(marks));
  }

  /// At least one time.
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

  private static double[] join(double[] some, double... more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static double median(double... values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
