// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.autodiff.Tensor;
import tacit.measures.margin.MarginDistribution;

/// The margins of `n` examples over `t` epochs, `q[i, e]`: one table, of which many measures are
/// views.
///
/// ```text
///             epoch 0   epoch 1   …           along a row (one example over time)
/// example 0   q[0, 0]   q[0, 1]   …    →      its mean: AUM;  its signs: forgetting events
/// example 1   q[1, 0]   q[1, 1]   …
///    ⋮           ↓                            down a column (all examples at one time)
///                                             its mean: the area;  sorted: the margin curve
/// ```
///
/// So the mean of all areas is the mean of all AUMs. The two words *area* mean different averages.
///
/// Every column is of the same examples in the same order, with respect to the same labels.
public final class MarginTable {
  private final List<double[]> epochs;

  private MarginTable(List<double[]> epochs) {
    this.epochs = epochs;
  }

  /// Of margins `(n)` of each epoch, first epoch first.
  public static MarginTable of(double[]... epochs) {
    if (epochs.length == 0) {
      throw new IllegalArgumentException(
          "margin table: there are no epochs; give the margins of at least one");
    }
    int n = epochs[0].length;
    if (n == 0) {
      throw new IllegalArgumentException(
          "margin table: epoch 0 has no margins; give at least one example");
    }
    for (int e = 0; e < epochs.length; e++) check(e, epochs[e], n);
    return new MarginTable(Stream.of(epochs).map(double[]::clone).toList());
  }

  /// This table with one epoch more.
  public MarginTable with(double... epoch) {
    check(epochs.size(), epoch, examples());
    return new MarginTable(Stream.concat(epochs.stream(), Stream.of(epoch.clone())).toList());
  }

  private static void check(int epoch, double[] margins, int n) {
    if (margins.length != n) {
      throw new IllegalArgumentException(
          "margin table: epoch %d has %d margins but epoch 0 has %d; give one an example"
              .formatted(epoch, margins.length, n));
    }
    for (int i = 0; i < n; i++) {
      if (Double.isFinite(margins[i])) continue;
      throw new ArithmeticException(
          "margin table: the margin of sample %d in epoch %d is %s; give finite numbers"
              .formatted(i, epoch, margins[i]));
    }
  }

  /// `n`.
  public int examples() {
    return epochs.getFirst().length;
  }

  /// `t`.
  public int epochs() {
    return epochs.size();
  }

  /// A column, the margins of all examples in one epoch.
  public double[] epoch(int epoch) {
    inside("epoch", epoch, epochs());
    return epochs.get(epoch).clone();
  }

  /// A row, the margins of one example in all epochs.
  public double[] example(int example) {
    inside("example", example, examples());
    return epochs.stream().mapToDouble(q -> q[example]).toArray();
  }

  private static void inside(String what, int place, int count) {
    if (place < 0 || place >= count) {
      throw new IllegalArgumentException(
          "margin table: no %s %d; there are %d, counted from 0".formatted(what, place, count));
    }
  }

  /// The sorted curve of one epoch.
  public MarginDistribution distribution(int epoch) {
    return MarginDistribution.of(epoch(epoch));
  }

  /// The area of each epoch, `(t)`: the means of the columns.
  public double[] areas() {
    return epochs.stream().mapToDouble(q -> Arrays.stream(q).sum() / q.length).toArray();
  }

  /// The quantiles at `shares` of each epoch, `(t, shares)`: how the low, middle and high margins
  /// move over time.
  public Tensor quantiles(double... shares) {
    return Tensor.matrix(
        IntStream.range(0, epochs())
            .mapToObj(this::distribution)
            .map(d -> Arrays.stream(shares).map(d::quantile).toArray())
            .toArray(double[][]::new));
  }
}
