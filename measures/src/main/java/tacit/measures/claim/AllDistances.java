// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// The matrix of all cosine distances of some vectors, and what silhouettes and spreads are if it
/// is kept: the plain way, against which the measures that keep no distance are held.
final class AllDistances {
  private final double[][] distance;

  AllDistances(Tensor x) {
    int n = x.shape().size(0);
    distance = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) distance[i][j] = i == j ? 0 : cosineDistance(x, i, j);
    }
  }

  private static double cosineDistance(Tensor x, int a, int b) {
    double product = 0, ofA = 0, ofB = 0;
    for (int j = 0; j < x.shape().size(1); j++) {
      product += x.get(a, j) * x.get(b, j);
      ofA += x.get(a, j) * x.get(a, j);
      ofB += x.get(b, j) * x.get(b, j);
    }
    return ofA == 0 || ofB == 0 ? 1 : 1 - product / Math.sqrt(ofA * ofB);
  }

  /// The mean silhouette of the samples `own`, against other groups.
  double silhouette(Indices own, List<Indices> others, boolean countsItself) {
    double sum = 0;
    for (int i : own.toArray()) {
      double a = sum(i, own) / (own.size() - (countsItself ? 0 : 1));
      double b = others.stream().mapToDouble(g -> sum(i, g) / g.size()).min().orElseThrow();
      sum += Math.max(a, b) == 0 ? 0 : (b - a) / Math.max(a, b);
    }
    return sum / own.size();
  }

  private double sum(int i, Indices samples) {
    return Arrays.stream(samples.toArray()).mapToDouble(j -> distance[i][j]).sum();
  }

  /// The deviation of the distances among some samples, with those of a sample to itself or not.
  double spread(Indices samples, boolean diagonal) {
    List<Double> all = new ArrayList<>();
    for (int i : samples.toArray()) {
      for (int j : samples.toArray()) if (diagonal || i != j) all.add(distance[i][j]);
    }
    return Plain.of(all.stream().mapToDouble(d -> d).toArray()).sigma();
  }

  /// The samples with a label.
  static Indices members(Indices labels, int label) {
    return Indices.of(
        IntStream.range(0, labels.size()).filter(i -> labels.get(i) == label).toArray());
  }
}
