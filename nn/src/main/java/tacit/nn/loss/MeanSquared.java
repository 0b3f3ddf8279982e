// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Mean squared error of outputs against values, `ℓᵢ = 1/k Σⱼ (fᵢⱼ − tᵢⱼ)²`: with the mean over
/// examples, the mean over all entries, as PyTorch's `MSELoss`.
///
/// - Shapes: outputs and values `(n, …)` alike, `k` numbers an example
public record MeanSquared() implements Loss {
  private static final String NAME = "mean squared";

  @Override
  public Var each(Var outputs, Targets targets) {
    return switch (targets) {
      case Targets.Values(Tensor t) -> {
        if (!t.shape().equals(outputs.shape())) throw unlike(outputs, t);
        yield of(outputs, t);
      }
      case Targets.Labels labels ->
          throw new IllegalArgumentException(
              NAME
                  + ": needs values, got "
                  + labels.count()
                  + " class labels; the square loss on coded labels takes those");
    };
  }

  private static IllegalArgumentException unlike(Var outputs, Tensor t) {
    return new IllegalArgumentException(
        "%s: outputs %s and values %s differ in shape; reshape one to the other"
            .formatted(NAME, outputs.shape(), t.shape()));
  }

  /// `1/k Σⱼ (fᵢⱼ − tᵢⱼ)²` for each example.
  static Var of(Var outputs, Tensor t) {
    return outputs.minus(outputs.like(t)).square().meanAxes(1, outputs.shape().rank());
  }
}
