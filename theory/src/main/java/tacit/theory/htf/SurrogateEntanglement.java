// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A stand-in for the [Entanglement] of data under a split of its features into `K` and the rest,
/// cheap enough for many features: the weight of the cut in the graph of correlations,
///
/// ```text
/// SE(K) = Σ_{i∈K, j∉K} |corr(xᵢ, xⱼ)|
/// ```
///
/// @param correlations `|corr|: (d, d)`, 0 on the diagonal and beside a feature that is constant
/// @source Alexander, De La Vega, Razin & Cohen 2023, section 5
public record SurrogateEntanglement(Tensor correlations) {
  /// Of examples and their features, `x: (n, d)`.
  public static SurrogateEntanglement of(Tensor x) {
    Axes.of("surrogate entanglement").bind("x", x.shape(), "n d");
    int d = x.shape().size(1);
    double[][] unit = standardized(x);
    double[] all = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        all[i * d + j] = Math.abs(dot(unit[i], unit[j]));
        all[j * d + i] = all[i * d + j];
      }
    }
    return new SurrogateEntanglement(Tensor.of(Shape.of(d, d), all));
  }

  /// `SE(K)` for the features of `K`, counted from 0.
  public double cut(int... features) {
    int d = correlations.shape().size(0);
    boolean[] in = new boolean[d];
    for (int i : features) {
      if (i < 0 || i >= d) {
        throw new IllegalArgumentException(
            "surrogate entanglement: feature %d of %d; they count from 0".formatted(i, d));
      }
      in[i] = true;
    }
    return cut(in);
  }

  private double cut(boolean[] in) {
    double[] all = correlations.toDoubles();
    double cut = 0;
    for (int i = 0; i < in.length; i++) {
      if (!in[i]) continue;
      for (int j = 0; j < in.length; j++) if (!in[j]) cut += all[i * in.length + j];
    }
    return cut;
  }

  /// Mean `SE` of the `4^level` parts that the features make when cut, in this order, into chunks
  /// of one length; where that does not come out even, the first ones are longer by one.
  public double level(List<Integer> order, int level) {
    int d = correlations.shape().size(0);
    if (order.size() != d || order.stream().distinct().count() != d) {
      throw new IllegalArgumentException(
          "surrogate entanglement: an order of %d features names %d of them; name each once"
              .formatted(d, order.stream().distinct().count()));
    }
    if (level < 0 || level > 14 || parts(level) > d) {
      throw new IllegalArgumentException(
          "surrogate entanglement: level %d cuts %d features into %d parts; take a lower one"
              .formatted(level, d, parts(level)));
    }
    int parts = parts(level);
    double sum = 0;
    for (int p = 0, from = 0; p < parts; p++) {
      int to = from + d / parts + (p < d % parts ? 1 : 0);
      sum += cut(order.subList(from, to).stream().mapToInt(Integer::intValue).toArray());
      from = to;
    }
    return sum / parts;
  }

  private static int parts(int level) {
    return 1 << (2 * level);
  }

  /// Row `i`: feature `i` of all examples less its mean, of length 1; zeros if it is constant.
  private static double[][] standardized(Tensor x) {
    int n = x.shape().size(0), d = x.shape().size(1);
    double[] all = x.toDoubles();
    double[][] rows = new double[d][n];
    for (int e = 0; e < n; e++) for (int i = 0; i < d; i++) rows[i][e] = all[e * d + i];
    for (double[] row : rows) standardize(row);
    return rows;
  }

  private static void standardize(double[] row) {
    double mean = 0;
    boolean constant = true;
    for (double value : row) {
      mean += value / row.length;
      constant &= value == row[0];
    }
    for (int e = 0; e < row.length; e++) row[e] = constant ? 0 : row[e] - mean;
    double length = Math.sqrt(dot(row, row));
    for (int e = 0; e < row.length && length > 0; e++) row[e] /= length;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int e = 0; e < a.length; e++) sum = Math.fma(a[e], b[e], sum);
    return sum;
  }
}
