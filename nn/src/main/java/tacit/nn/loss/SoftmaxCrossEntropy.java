// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Cross-entropy of the softmax against smoothed labels, `ℓᵢ = −Σⱼ tᵢⱼ log softmax(fᵢ)ⱼ` with `tᵢⱼ
/// = (1 − ε) [j = yᵢ] + ε/k`. Never overflows; PyTorch's `CrossEntropyLoss`.
///
/// - Shapes: outputs `f: (n, k)` with `k ≥ 2`, labels `y: (n)`
///
/// @param smoothing `ε`, the share of the label that goes to all classes alike, 0 for none
public record SoftmaxCrossEntropy(double smoothing) implements Loss {
  private static final String NAME = "softmax cross-entropy";

  public SoftmaxCrossEntropy {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException(
          NAME + ": label smoothing " + smoothing + " must be in [0, 1)");
    }
  }

  /// Without label smoothing.
  public SoftmaxCrossEntropy() {
    this(0);
  }

  @Override
  public Var each(Var outputs, Targets targets) {
    Targets.Labels labels = targets.labelsFor(NAME);
    int k = outputs.shape().size(-1);
    if (k == 1) {
      throw new IllegalArgumentException(
          NAME
              + ": a single output always has probability 1; use the logistic loss or two outputs");
    }
    double miss = smoothing / k, hit = 1 - smoothing + miss;
    Tensor t = labels.coded(NAME, outputs.shape(), outputs.value().dtype(), hit, miss);
    return outputs.softmaxCrossEntropy(outputs.like(t));
  }
}
