// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// `y[…, c] = (x[…, c] − mean_c) / std_c` on images scaled to [0, 1].
///
/// The numbers are those of one set, the training set, and are then used for every other, so that
/// nothing of the test images leaks into training. `std` is the population's: the sum of squares is
/// divided by the number of pixels. Sums are of whole numbers, hence exact.
///
/// @param mean one number a channel
/// @param std one number a channel, none 0
public record Standardization(List<Double> mean, List<Double> std) {
  public Standardization {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (mean.size() != std.size()) {
      throw new IllegalArgumentException(
          "standardization: %d means but %d standard deviations; one of each a channel"
              .formatted(mean.size(), std.size()));
    }
    for (int c = 0; c < std.size(); c++) {
      if (!(std.get(c) > 0)) {
        throw new IllegalArgumentException(
            "standardization: channel %d has standard deviation %s; a constant channel cannot be scaled"
                .formatted(c, std.get(c)));
      }
    }
  }

  /// A mean and a spread for each channel.
  public static Standardization perChannel(ImageSet set) {
    long[][] histogram = set.pixels().histogram();
    return new Standardization(
        Arrays.stream(histogram).map(Standardization::mean).toList(),
        Arrays.stream(histogram).map(Standardization::std).toList());
  }

  /// One mean and one spread over all channels.
  public static Standardization overall(ImageSet set) {
    long[][] histogram = set.pixels().histogram();
    long[] all = new long[Pixels.LEVELS];
    for (long[] channel : histogram) {
      for (int level = 0; level < all.length; level++) all[level] += channel[level];
    }
    return new Standardization(
        Collections.nCopies(histogram.length, mean(all)),
        Collections.nCopies(histogram.length, std(all)));
  }

  /// The value of each of the 256 levels in each channel.
  double[][] values() {
    double[][] values = scale(mean.size());
    for (int c = 0; c < values.length; c++) {
      for (int level = 0; level < values[c].length; level++) {
        values[c][level] = (values[c][level] - mean.get(c)) / std.get(c);
      }
    }
    return values;
  }

  /// `level / 255` in each channel.
  static double[][] scale(int channels) {
    double[][] values = new double[channels][Pixels.LEVELS];
    for (double[] channel : values) Arrays.setAll(channel, level -> level / 255.0);
    return values;
  }

  private static double mean(long[] count) {
    return sum(count) / (255.0 * total(count));
  }

  /// `√(n Σx² − (Σx)²) / n`, all whole numbers up to the root.
  private static double std(long[] count) {
    long squares = 0;
    for (int level = 0; level < count.length; level++) squares += count[level] * level * level;
    var n = BigInteger.valueOf(total(count));
    var s = BigInteger.valueOf(sum(count));
    var spread = n.multiply(BigInteger.valueOf(squares)).subtract(s.multiply(s));
    return Math.sqrt(spread.doubleValue()) / (255.0 * total(count));
  }

  private static long sum(long[] count) {
    long sum = 0;
    for (int level = 0; level < count.length; level++) sum += count[level] * level;
    return sum;
  }

  private static long total(long[] count) {
    return Arrays.stream(count).sum();
  }
}
