// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How logits `ℓ: (n, k)` do on labels: the share of right answers and the mean loss.
///
/// - `k ≥ 2`: right where `argmaxᵢ ℓᵢ = y`, the lowest `i` of equal ones; the loss is the
///   cross-entropy in nats, `ln Σᵢ exp ℓᵢ − ℓ_y`
/// - `k = 1`, labels `t = ±1`: right where `t ℓ > 0`; the loss is `max(0, 1 − t ℓ)²/2`
///
/// @source Doimo et al. 2022, and the authors' code for the losses
public record ChunkScore(double accuracy, double loss) {
  public static ChunkScore of(Tensor logits, Indices labels) {
    var axes = Axes.of("chunk score").bind("logits", logits.shape(), "n k");
    int n = axes.size("n"), classes = axes.size("k");
    Refusals.require("chunk score", n > 0, "there is no example; give at least one");
    Refusals.require(
        "chunk score",
        labels.size() == n,
        "%d examples but %d labels; give one label an example".formatted(n, labels.size()));
    Refusals.labels("chunk score", labels, classes);
    double[] l = logits.toDoubles();
    double loss = 0;
    int right = 0;
    for (int i = 0; i < n; i++) {
      if (right(l, i * classes, 1, classes, labels.get(i))) right++;
      loss += loss(l, i * classes, 1, classes, labels.get(i));
    }
    return new ChunkScore((double) right / n, loss / n);
  }

  public double error() {
    return 1 - accuracy;
  }

  /// Of the logits at `from`, `from + step`, ….
  static boolean right(double[] l, int from, int step, int classes, int label) {
    return classes == 1 ? label * l[from] > 0 : largest(l, from, step, classes) == label;
  }

  static double loss(double[] l, int from, int step, int classes, int label) {
    if (classes == 1) {
      double missing = Math.max(0, 1 - label * l[from]);
      return missing * missing / 2;
    }
    double top = l[from + step * largest(l, from, step, classes)], sum = 0;
    for (int k = 0; k < classes; k++) sum += Math.exp(l[from + step * k] - top);
    return Math.log(sum) + top - l[from + step * label];
  }

  /// The lowest position of the largest.
  static int largest(double[] l, int from, int step, int classes) {
    int best = 0;
    for (int k = 1; k < classes; k++) if (l[from + step * k] > l[from + step * best]) best = k;
    return best;
  }
}
