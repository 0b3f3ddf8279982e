// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// What the outputs of `n` examples should be: a class each, or numbers.
public sealed interface Targets {
  /// The number of examples, `n`.
  int count();

  /// Classes `0 … k − 1`, one for each example.
  static Targets labels(int... classes) {
    return new Labels(Indices.of(classes));
  }

  /// Numbers `(n, …)` of the outputs' shape.
  static Targets values(Tensor values) {
    return new Values(values);
  }

  /// One class for each example. With a single output the two classes are 0 and 1.
  record Labels(Indices classes) implements Targets {
    @Override
    public int count() {
      return classes.size();
    }

    /// The classes as numbers `(n, k)` for outputs `(n, k)`: `hit` at the example's class, `miss`
    /// elsewhere. A single output gets `hit` for class 1 and `miss` for class 0.
    Tensor coded(String loss, Shape outputs, DType dtype, double hit, double miss) {
      check(loss, outputs);
      int n = outputs.size(0), k = outputs.size(1);
      double[] numbers = new double[n * k];
      Arrays.fill(numbers, miss);
      for (int i = 0; i < n; i++) {
        if (k > 1) numbers[i * k + classes.get(i)] = hit;
        else if (classes.get(i) == 1) numbers[i] = hit;
      }
      return Tensor.of(outputs, numbers).to(dtype);
    }

    private void check(String loss, Shape outputs) {
      Axes.of(loss).bind("outputs", outputs, "n k").bind("labels", Shape.of(count()), "n");
      int k = Math.max(2, outputs.size(1));
      for (int i = 0; i < count(); i++) {
        if (classes.get(i) < 0 || classes.get(i) >= k) {
          throw new IllegalArgumentException(
              "%s: label %d of example %d is not one of the classes 0 to %d that outputs %s tell apart"
                  .formatted(loss, classes.get(i), i, k - 1, outputs));
        }
      }
    }
  }

  /// Numbers `(n, …)` of the outputs' shape.
  record Values(Tensor values) implements Targets {
    @Override
    public int count() {
      return values.shape().size(0);
    }
  }

  /// These targets as labels, for a loss that tells classes apart.
  default Labels labelsFor(String loss) {
    return switch (this) {
      case Labels labels -> labels;
      case Values(Tensor v) ->
          throw new IllegalArgumentException(
              loss
                  + ": needs class labels, got values of shape "
                  + v.shape()
                  + "; the mean squared loss takes values");
    };
  }
}
