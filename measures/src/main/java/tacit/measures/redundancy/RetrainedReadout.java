// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// A readout learned afresh for a chunk `c`, by multinomial logistic regression on its neurons
/// alone: what they could tell, where [ChunkReadout] asks what the trained readout hears of them.
///
/// ```text
/// min over A, b of (1/n) Σᵢ (ln Σ_k exp ℓᵢ_k − ℓᵢ_yᵢ) + λ/2 ‖A‖²,   ℓᵢ = A xᵢ_c + b
/// ```
///
/// The bias is not penalized, so moving the activations changes nothing; their unit does, as `λ` is
/// beside it. With `λ > 0` the answers are unique, though the examples be separable.
///
/// - Shapes: activations `x: (n, W)`; `readout` has weights `(k, W)` that are 0 outside the chunk
///
/// @param readout for the whole layer, to be asked for the chunk
/// @param loss the mean cross-entropy in nats on the examples, without the penalty
/// @param slope the largest derivative that is left
/// @param steps of Newton's method
/// @source derived (the paper does not train the readout again)
public record RetrainedReadout(ChunkReadout readout, double loss, double slope, int steps) {
  /// The usual `λ`.
  public static final double PENALTY = 1e-4;

  /// No derivative is larger at the end.
  public static final double SLOPE = 1e-8;

  private static final String NAME = "retrained readout";

  /// - In: labels from 0 to `classes − 1`
  public static RetrainedReadout of(
      Tensor x, Indices labels, int classes, Indices chunk, double penalty, Kernels on) {
    var axes = Axes.of(NAME).bind("x", x.shape(), "n W");
    int n = axes.size("n"), width = axes.size("W");
    check(n, labels, classes, penalty);
    Refusals.chunk(NAME, chunk, width);
    Refusals.finite(NAME, "x", x);
    double[] mean = new double[chunk.size()];
    Tensor centered = centered(x, chunk, mean);
    var best =
        new LogisticRegression(centered, labels.toArray(), classes, penalty, on).minimum(SLOPE);
    double[] a = best.point().a();
    double norm = 0;
    for (int j = 0; j < chunk.size() * classes; j++) norm += a[j] * a[j];
    return new RetrainedReadout(
        readout(a, mean, chunk, width, classes),
        best.point().value() - penalty / 2 * norm,
        best.point().slope(),
        best.steps());
  }

  private static void check(int n, Indices labels, int classes, double penalty) {
    Refusals.require(NAME, n > 0, "x has no example; give at least one");
    Refusals.require(NAME, classes >= 2, classes + " classes; give 2 or more, counted from 0");
    Refusals.require(
        NAME,
        labels.size() == n,
        "%d examples but %d labels; give one label an example".formatted(n, labels.size()));
    Refusals.labels(NAME, labels, classes);
    Refusals.require(
        NAME,
        penalty > 0 && Double.isFinite(penalty),
        "penalty is %s; give a finite number above 0, or separable examples have no best weights"
            .formatted(penalty));
  }

  /// The chunk's columns less their means, which go to `mean`, and a column of ones.
  private static Tensor centered(Tensor x, Indices chunk, double[] mean) {
    int n = x.shape().size(0), w = chunk.size(), width = x.shape().size(1);
    double[] all = x.toDoubles(), some = new double[n * (w + 1)];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < w; j++) mean[j] += all[i * width + chunk.get(j)] / n;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < w; j++) {
        some[i * (w + 1) + j] = all[i * width + chunk.get(j)] - mean[j];
      }
      some[i * (w + 1) + w] = 1;
    }
    return Tensor.of(Shape.of(n, w + 1), some);
  }

  /// `A` and `b` for activations that are not centered.
  private static ChunkReadout readout(
      double[] a, double[] mean, Indices chunk, int width, int classes) {
    int w = chunk.size();
    double[] weights = new double[classes * width];
    double[] bias = Arrays.copyOfRange(a, w * classes, (w + 1) * classes);
    for (int j = 0; j < w; j++) {
      for (int k = 0; k < classes; k++) {
        weights[k * width + chunk.get(j)] = a[j * classes + k];
        bias[k] -= a[j * classes + k] * mean[j];
      }
    }
    return new ChunkReadout(Tensor.of(Shape.of(classes, width), weights), Tensor.vector(bias));
  }
}
