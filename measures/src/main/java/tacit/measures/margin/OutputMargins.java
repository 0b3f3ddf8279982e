// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Output margins, the score of the true class less the best of the others:
///
/// ```text
/// c classes   qᵢ = fᵢ[yᵢ] − max_{j ≠ yᵢ} fᵢ[j]
/// two signs   qᵢ = yᵢ fᵢ
/// ```
///
/// - Shapes: logits `f: (n, c)` before the softmax, labels `y: (n)`, margins `q: (n)`
/// - `qᵢ > 0` where sample `i` is classified correctly and without a tie; a tie for the first place
///   has the margin 0 and counts as not separated
///
/// A number that is not finite is refused: NaN would sort last and pass for a large margin.
///
/// @source Koltchinskii & Panchenko 2002, from memory
public final class OutputMargins {
  private OutputMargins() {}

  /// Of logits and labels, numbers of the samples' order.
  public static double[] of(Tensor logits, Indices labels) {
    check(logits.shape(), labels);
    int n = labels.size(), c = logits.shape().size(1);
    double[] f = logits.toDoubles(), q = new double[n];
    for (int i = 0; i < n; i++) {
      double rival = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < c; j++) {
        double score = f[i * c + j];
        if (!Double.isFinite(score)) throw notFinite("logit " + j, i, score);
        if (j != labels.get(i)) rival = Math.max(rival, score);
      }
      q[i] = finite(f[i * c + labels.get(i)] - rival, i);
    }
    return q;
  }

  /// Of one score a sample and its sign, 1 or −1.
  public static double[] binary(double[] scores, int[] signs) {
    require(scores.length > 0, "there are no scores; give at least one sample");
    require(
        scores.length == signs.length,
        "%d scores but %d signs; give one sign a sample".formatted(scores.length, signs.length));
    double[] q = new double[scores.length];
    for (int i = 0; i < q.length; i++) {
      if (Math.abs(signs[i]) != 1) {
        throw refusal("sign %d of sample %d; a sign is 1 or -1".formatted(signs[i], i));
      }
      if (!Double.isFinite(scores[i])) throw notFinite("score", i, scores[i]);
      q[i] = signs[i] * scores[i];
    }
    return q;
  }

  private static void check(Shape logits, Indices labels) {
    require(logits.rank() == 2, "logits have shape " + logits + "; give (n, c), a row a sample");
    int n = logits.size(0), c = logits.size(1);
    require(n > 0, "there are no samples in logits " + logits + "; give at least one");
    require(c > 1, "logits " + logits + " have %d class; a margin needs 2 or more".formatted(c));
    require(
        labels.size() == n,
        "logits %s but %d labels; give one label a sample".formatted(logits, labels.size()));
    for (int i = 0; i < n; i++) {
      int label = labels.get(i);
      if (label < 0 || label >= c) throw misplaced(label, i, c);
    }
  }

  private static IllegalArgumentException misplaced(int label, int sample, int classes) {
    return refusal(
        "label %d of sample %d with %d classes; labels count from 0"
            .formatted(label, sample, classes));
  }

  private static double finite(double margin, int sample) {
    if (Double.isFinite(margin)) return margin;
    throw new ArithmeticException(
        "margins: the margin of sample %d is beyond all doubles; scale the logits down"
            .formatted(sample));
  }

  private static ArithmeticException notFinite(String what, int sample, double value) {
    return new ArithmeticException(
        "margins: %s of sample %d is %s; give finite numbers".formatted(what, sample, value));
  }

  private static void require(boolean right, String message) {
    if (!right) throw refusal(message);
  }

  private static IllegalArgumentException refusal(String message) {
    return new IllegalArgumentException("margins: " + message);
  }
}
