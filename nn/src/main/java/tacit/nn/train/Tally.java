// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.OptionalInt;
import tacit.autodiff.Tensor;
import tacit.nn.loss.Targets;

/// Sums for a [Score], batch by batch.
final class Tally {
  private int examples;
  private double loss;
  private int mistakes;
  private boolean classified = true;

  /// A batch with its mean loss and its mistakes.
  void add(int size, double meanLoss, OptionalInt wrong) {
    examples += size;
    loss += meanLoss * size;
    classified &= wrong.isPresent();
    mistakes += wrong.orElse(0);
  }

  Score score() {
    return new Score(
        examples, loss / examples, classified ? OptionalInt.of(mistakes) : OptionalInt.empty());
  }

  /// How many outputs `(n, k)` name another class than the label's: the first largest output's
  /// class, or with a single output class 1 where it is positive and class 0 where it is negative;
  /// an output of 0 has no margin and names neither. Empty where targets are values.
  static OptionalInt mistakes(Tensor outputs, Targets targets) {
    if (!(targets instanceof Targets.Labels labels)) return OptionalInt.empty();
    int k = outputs.shape().size(-1);
    double[] f = outputs.toDoubles();
    int wrong = 0;
    for (int i = 0; i < labels.count(); i++) {
      int label = labels.classes().get(i);
      boolean right = k == 1 ? (label == 1 ? f[i] > 0 : f[i] < 0) : largest(f, i * k, k) == label;
      if (!right) wrong++;
    }
    return OptionalInt.of(wrong);
  }

  private static int largest(double[] f, int from, int k) {
    int best = 0;
    for (int j = 1; j < k; j++) if (f[from + j] > f[from + best]) best = j;
    return best;
  }
}
