// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How much nearer a sample lies to its own group than to the nearest other one:
///
/// ```text
/// a = mean distance to the other samples of its group
/// b = least of the mean distances to the samples of another group
/// s = (b − a) / max(a, b)
/// ```
///
/// with the cosine distance `1 − u·v / (‖u‖ ‖v‖)`, from 0 to 2; a vector of zeros has distance 1 to
/// every other one.
///
/// - Shapes: vectors `x: (n, d)`, labels `(n)`, `s: (n)`
/// - Range: −1 to 1; 0 for a sample that is alone in its group and where `a = b = 0`
/// - Memory: a sum for each sample and group, no distance; time `O(n² d)`
///
/// @source Rousseeuw 1987, Silhouettes; what is 0 and what is 1 as in scikit-learn; both from
///   memory
public final class Silhouette {
  private static final String NAME = "silhouette";

  private Silhouette() {}

  /// Of every sample, in the order of the rows.
  public static double[] samples(Tensor x, Indices labels, int groupCount) {
    Axes.of(NAME).bind("x", x.shape(), "n d");
    ActivationRecord rows = ActivationRecord.of(x);
    Refusals.labels(NAME, labels, rows.sampleCount(), groupCount);
    return samples(rows.rows(0), labels.toArray(), groupCount);
  }

  static double[] samples(double[][] x, int[] label, int groupCount) {
    int[] count = new int[groupCount];
    for (int g : label) count[g]++;
    Refusals.require(
        NAME,
        groupCount > 1,
        groupCount + " group; a silhouette is seen against another, give 2 or more");
    for (int g = 0; g < groupCount; g++) Refusals.empty(NAME, count[g], g, groupCount);
    double[][] sums = new double[x.length][groupCount];
    CosineRows.of(x)
        .eachPair((a, b, distance) -> {
          sums[a][label[b]] += distance;
          sums[b][label[a]] += distance;
        });
    double[] s = new double[x.length];
    for (int i = 0; i < s.length; i++) s[i] = fromSums(sums[i], count, label[i]);
    return s;
  }

  private static double fromSums(double[] sums, int[] count, int own) {
    if (count[own] == 1) return 0;
    double a = sums[own] / (count[own] - 1), b = Double.POSITIVE_INFINITY;
    for (int g = 0; g < sums.length; g++) if (g != own) b = Math.min(b, sums[g] / count[g]);
    double larger = Math.max(a, b);
    return larger == 0 ? 0 : (b - a) / larger;
  }
}
