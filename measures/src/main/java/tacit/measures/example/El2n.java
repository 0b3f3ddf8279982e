// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.measures.margin.OutputMargins;

/// EL2N, the length of the error of the probabilities, `‖p − e_y‖₂` with `p = softmax(f)`: how far
/// an example is from being answered with certainty, usually taken a few epochs into training.
///
/// It is also the length of the gradient of the cross-entropy by the logits.
///
/// - Shapes: logits `f: (n, c)` before the softmax, labels `y: (n)`, scores `(n)`
/// - Out: from 0 (certain and right) to `√2` (certain and wrong)
/// - Errors: `1 − p_y` is summed from the other classes, so small scores have all their digits
///
/// @source Paul, Ganguli & Dziugaite 2021, Deep Learning on a Data Diet, from memory
public final class El2n {
  private El2n() {}

  public static double[] of(Tensor logits, Indices labels) {
    double[] scores =
        OutputMargins.of(logits, labels); // for its refusals; every number is replaced
    double[] f = logits.toDoubles();
    int n = scores.length, c = f.length / n;
    for (int i = 0; i < n; i++) scores[i] = error(f, i * c, c, labels.get(i));
    return scores;
  }

  private static double error(double[] f, int from, int c, int label) {
    double largest = f[from];
    for (int j = 1; j < c; j++) largest = Math.max(largest, f[from + j]);
    double total = 0, others = 0, squares = 0;
    for (int j = 0; j < c; j++) {
      double e = Math.exp(f[from + j] - largest);
      total += e;
      if (j == label) continue;
      others += e;
      squares += e * e;
    }
    return Math.sqrt(others * others + squares) / total;
  }

  /// The mean over several networks, usually of different starts: `logits` of each, all `(n, c)`.
  public static double[] mean(List<Tensor> logits, Indices labels) {
    if (logits.isEmpty()) {
      throw new IllegalArgumentException(
          "el2n: there are no networks; give logits of at least one");
    }
    double[] mean = new double[labels.size()];
    for (Tensor each : logits) {
      double[] scores = of(each, labels);
      for (int i = 0; i < mean.length; i++) mean[i] += scores[i] / logits.size();
    }
    return mean;
  }
}
