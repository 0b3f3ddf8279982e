// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import tacit.nn.loss.Logistic;
import tacit.nn.loss.Loss;
import tacit.nn.loss.SoftmaxCrossEntropy;

/// What a network answers, and its loss.
public enum Head {
  /// One number, above 0 for class 1; the logistic loss. For two classes.
  LOGIT,
  /// A number a class; the cross-entropy of the softmax.
  SOFTMAX;

  int outputs(int classes) {
    if (this == LOGIT && classes != 2) {
      throw new IllegalArgumentException(
          "model: one logit tells 2 classes apart, there are %d; take head softmax"
              .formatted(classes));
    }
    return this == LOGIT ? 1 : classes;
  }

  public Loss loss() {
    return this == LOGIT ? new Logistic() : new SoftmaxCrossEntropy();
  }
}
