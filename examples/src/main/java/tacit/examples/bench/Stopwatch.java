// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// The usual time of something that can be done again and again, in turns with a yardstick.
///
/// A processor slows down under load, and a shared one for many reasons, so what it can do at most
/// is measured between the turns, not once before.
public final class Stopwatch {
  private static final double TURN_SECONDS = 0.03;
  private static final int FEWEST_TURNS = 3;

  private Stopwatch() {}

  /// Medians over all turns.
  public record Reading(double seconds, double yardstick) {}

  /// Something to time, and the yardstick that is read after each of its turns.
  public record Contestant(Runnable work, DoubleSupplier yardstick) {}

  /// Times each for about so many seconds, after a warm-up as long. They take turns, so that what
  /// disturbs the machine for a while disturbs all of them.
  public static List<Reading> inTurns(List<Contestant> all, double seconds) {
    for (var each : all) times(each.work(), seconds);
    double[][] times = new double[all.size()][0], marks = new double[all.size()][0];
    double[] left = new double[all.size()];
    Arrays.fill(left, seconds);
    for (int turn = 0; turn < FEWEST_TURNS || Arrays.stream(left).max().orElse(0) > 0; turn++) {
      for (int i = 0; i < left.length; i++) {
        if (turn >= FEWEST_TURNS && left[i] <= 0) continue;
        double[] more = times(all.get(i).work(), Math.min(seconds, TURN_SECONDS));
        times[i] = join(times[i], more);
        marks[i] = join(marks[i], all.get(i).yardstick().getAsDouble());
        left[i] -= Arrays.stream(more).sum();
      }
    }
    return IntStream.range(0, left.length)
        .mapToObj(i -> new Reading(median(times[i]), median(marks[i])))
        .toList();
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
