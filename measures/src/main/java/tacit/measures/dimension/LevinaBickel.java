// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Dimension around each point from its `k` nearest neighbors, by maximum likelihood:
///
/// ```text
/// sᵢ = Σ_{j<k} log(r_{i,k} / r_{i,j})
/// value:            mean over i of (k − 1)/sᵢ
/// unbiased:         mean over i of (k − 2)/sᵢ
/// mackayGhahramani: (k − 1) N / Σᵢ sᵢ
/// ```
///
/// The first is too large by `(k − 1)/(k − 2)`, much at small `k`; the last is the likelihood of
/// one `d` for all points.
///
/// - Shapes: `x: (n, d)`; `k` from 2 to the distinct points less 1
///
/// @source Levina & Bickel 2004, Maximum likelihood estimation of intrinsic dimension, eq. (8);
///   MacKay & Ghahramani 2005, a comment on it
public final class LevinaBickel {
  private static final String NAME = "levina bickel";

  private final int k;
  private final double[] sums;
  private final double scale;
  private final int duplicates;

  private LevinaBickel(NearestDistances near, int k) {
    this.k = k;
    sums = new double[near.points()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 1; j < k; j++) sums[i] += near.logRatio(i, j, k);
    }
    scale = near.scale(k, k);
    duplicates = near.duplicates();
  }

  public static LevinaBickel of(Tensor x, int k, Kernels on) {
    return of(NearestDistances.of(x, k, on), k);
  }

  public static LevinaBickel of(NearestDistances near, int k) {
    Points.require(NAME, k >= 2, "k = " + k + "; compare 2 or more neighbors");
    near.require(NAME, k);
    return new LevinaBickel(near, k);
  }

  public double value() {
    return average(s -> (k - 1) / s);
  }

  public double unbiased() {
    Points.require(NAME, k >= 3, "k = " + k + " leaves k - 2 = 0; compare 3 or more neighbors");
    return average(s -> (k - 2) / s);
  }

  public double mackayGhahramani() {
    double sum = Arrays.stream(sums).sum();
    Points.require(
        NAME, sum > 0, "every point has its %d nearest at one distance; raise k".formatted(k));
    return (k - 1.0) * sums.length / sum;
  }

  /// Of [#value], from the spread of the points' own dimensions as if they were independent.
  public double standardError() {
    double mean = value();
    double squares = average(s -> ((k - 1) / s - mean) * ((k - 1) / s - mean));
    return Math.sqrt(squares / (sums.length - 1));
  }

  /// Mean of `r_{i,k}`.
  public double scale() {
    return scale;
  }

  /// Rows left out because they equal another.
  public int duplicates() {
    return duplicates;
  }

  private double average(DoubleUnaryOperator term) {
    for (int i = 0; i < sums.length; i++) {
      Points.require(
          NAME,
          sums[i] > 0,
          "distinct point %d has its %d nearest at one distance; raise k, or take mackayGhahramani"
              .formatted(i, k));
    }
    return Arrays.stream(sums).map(term).average().orElseThrow();
  }
}
