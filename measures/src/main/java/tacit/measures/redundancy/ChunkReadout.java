// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// The trained readout of a layer, restricted to a chunk `c` of its neurons; not trained again,
/// with the whole bias:
///
/// ```text
/// ℓ = s A_c x_c + b,   s = 1 or W/w
/// ```
///
/// Over drawn chunks `E ℓ = (w/W)(ℓ_full − b) + b` with `s = 1`, and `ℓ_full` with `s = W/w`; with
/// `b = 0` the answers do not depend on `s`.
///
/// - Shapes: `A: (k, W)`, `b: (k)`, activations `x: (n, W)`, logits `ℓ: (n, k)`
///
/// @source Doimo et al. 2022
public record ChunkReadout(Tensor weights, Tensor bias) {
  private static final String NAME = "chunk readout";

  public ChunkReadout {
    Axes.of(NAME).bind("A", weights.shape(), "k W").bind("b", bias.shape(), "k");
    Refusals.finite(NAME, "A", weights);
    Refusals.finite(NAME, "b", bias);
  }

  public int width() {
    return weights.shape().size(1);
  }

  public int classes() {
    return weights.shape().size(0);
  }

  /// The same without the bias.
  public ChunkReadout withoutBias() {
    return new ChunkReadout(weights, Tensor.vector(new double[classes()]));
  }

  public Tensor logits(Tensor x, Indices chunk, ChunkScale scale) {
    int n = examples(x);
    Refusals.chunk(NAME, chunk, width());
    Refusals.finite(NAME, "x", x);
    double s = scale.factor(chunk.size(), width());
    double[][] logits = new double[n][classes()];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < logits[i].length; k++) {
        double sum = 0;
        for (int j = 0; j < chunk.size(); j++) {
          sum += weights.get(k, chunk.get(j)) * x.get(i, chunk.get(j));
        }
        logits[i][k] = s * sum + bias.get(k);
      }
    }
    return Tensor.matrix(logits);
  }

  public ChunkScore score(Tensor x, Indices labels, Indices chunk, ChunkScale scale) {
    return ChunkScore.of(logits(x, chunk, scale), labels);
  }

  /// Rows of `x`, refused if there are none.
  int examples(Tensor x) {
    var axes = Axes.of(NAME).bind("A", weights.shape(), "k W").bind("x", x.shape(), "n W");
    Refusals.require(NAME, axes.size("n") > 0, "x has no example; give at least one");
    return axes.size("n");
  }
}
