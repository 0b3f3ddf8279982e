// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;

/// How far a statistic might have come out elsewhere, had other examples been seen: the middle
/// `level` of its values on samples of `n` drawn with replacement from the `n` that were seen.
///
/// `[Q((1 − level)/2), Q((1 + level)/2)]` of the statistic's values, [Quantile] giving `Q`.
///
/// A sample on which the statistic is undefined ([ArithmeticException], as the correlation of equal
/// numbers) is drawn anew. With few examples the interval is too narrow: it knows only them.
///
/// @param value on the sample as it was seen
/// @param draws number of drawn samples
/// @param redrawn how many more were drawn because the statistic was undefined
/// @source Efron 1979 (the bootstrap); Efron & Tibshirani 1993, section 13.3 (the percentile
///   interval)
public record BootstrapInterval(
    double value, double low, double high, double level, int draws, int redrawn) {
  private static final int MOST_REDRAWN_SHARE = 10;

  /// Of an association of pairs.
  public static BootstrapInterval of(
      Association association,
      double[] x,
      double[] y,
      double level,
      int draws,
      RandomGenerator random) {
    double value = association.of(x, y);
    ToDoubleFunction<Indices> again = chosen -> association.of(taken(x, chosen), taken(y, chosen));
    return of(value, x.length, again, level, draws, random);
  }

  /// Of any statistic of examples `0 … n − 1`, each possibly several times: seeds, runs, images.
  public static BootstrapInterval of(
      int n, ToDoubleFunction<Indices> statistic, double level, int draws, RandomGenerator random) {
    if (n < 1) throw bad("there are " + n + " examples; give at least 1");
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    return of(statistic.applyAsDouble(Indices.of(all)), n, statistic, level, draws, random);
  }

  private static BootstrapInterval of(
      double value,
      int n,
      ToDoubleFunction<Indices> statistic,
      double level,
      int draws,
      RandomGenerator random) {
    if (!(level > 0 && level < 1)) throw bad("level " + level + "; give a share such as 0.95");
    if (draws < 1) throw bad(draws + " draws; give at least 1, usually 1000");
    double[] values = new double[draws];
    int redrawn = 0;
    for (int d = 0; d < draws; ) {
      OptionalDouble drawn = tried(statistic, sample(n, random));
      if (drawn.isPresent()) values[d++] = drawn.getAsDouble();
      else if (++redrawn > MOST_REDRAWN_SHARE * draws) throw undefined(redrawn, d, n);
    }
    Arrays.sort(values);
    double low = Quantile.ofSorted(values, (1 - level) / 2);
    double high = Quantile.ofSorted(values, (1 + level) / 2);
    return new BootstrapInterval(value, low, high, level, draws, redrawn);
  }

  private static OptionalDouble tried(ToDoubleFunction<Indices> statistic, Indices sample) {
    try {
      return OptionalDouble.of(statistic.applyAsDouble(sample));
    } catch (ArithmeticException _) {
      return OptionalDouble.empty();
    }
  }

  private static Indices sample(int n, RandomGenerator random) {
    int[] chosen = new int[n];
    Arrays.setAll(chosen, _ -> random.nextInt(n));
    return Indices.of(chosen);
  }

  private static double[] taken(double[] x, Indices chosen) {
    double[] taken = new double[chosen.size()];
    Arrays.setAll(taken, i -> x[chosen.get(i)]);
    return taken;
  }

  private static IllegalArgumentException bad(String what) {
    return new IllegalArgumentException("bootstrap: " + what);
  }

  private static ArithmeticException undefined(int redrawn, int kept, int n) {
    return new ArithmeticException(
        "bootstrap: the statistic is undefined on %d of %d samples of %d; take more examples"
            .formatted(redrawn, redrawn + kept, n));
  }
}
