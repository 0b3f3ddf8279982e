// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.margin.OutputMargins;

/// The all-layer margin, the least disturbance of all layers together that makes a mistake of an
/// example, here to first order:
///
/// ```text
/// exact        m  = min √(Σₖ ‖δₖ‖²)  such that hₖ = fₖ(hₖ₋₁) + δₖ ‖hₖ₋₁‖, h₀ = x, is mistaken
/// first order  m̂ = max(q, 0) / √(Σₖ ‖hₖ₋₁‖² ‖∂q/∂hₖ‖²)
/// ```
///
/// Layer `fₖ` includes its nonlinearity, so `δₖ` comes after it, and the logits are the last `hₖ`.
/// It is 0 for an example that is mistaken already, and exact for one linear layer. The unit of the
/// inputs does not matter; the scale of the weights does.
///
/// - Shapes: inputs `x: (n, …)`, labels `y: (n)`, margins `m̂: (n)`
///
/// The first-order value is derived: to first order `q` falls by `Σₖ ‖hₖ₋₁‖ ⟨∂q/∂hₖ, δₖ⟩`, and the
/// shortest `δ` that takes all of `q` away lies along the gradient. That `δₖ` comes after the
/// nonlinearity, not before, is our reading.
///
/// @source Wei & Ma 2020, Improved Sample Complexities for Deep Networks and Robust Classification
///   via an All-Layer Margin, from memory, for the exact definition
public final class AllLayerMargin {
  private AllLayerMargin() {}

  /// Of layers, first to last, each with its nonlinearity; their constants on the kernels `on`.
  public static double[] of(
      List<UnaryOperator<Var>> layers, Tensor inputs, Indices labels, Kernels on) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("all-layer margin: there are no layers; give 1 or more");
    }
    List<Var> h = new ArrayList<>(List.of(Var.of(inputs, on)));
    for (var layer : layers) h.add(layer.apply(h.getLast()));
    Var logits = h.getLast();
    double[] q = OutputMargins.of(logits.value(), labels);
    List<Tensor> slopes = Gap.sum(logits, labels).gradValues(h.subList(1, h.size()));
    double[] reach = new double[q.length];
    for (int k = 1; k < h.size(); k++) {
      double[] size = Gap.squares(h.get(k - 1).value()), slope = Gap.squares(slopes.get(k - 1));
      Arrays.setAll(reach, i -> reach[i] + size[i] * slope[i]);
    }
    double[] margins = new double[q.length];
    Arrays.setAll(margins, i -> q[i] <= 0 ? 0 : finite(q[i] / Math.sqrt(reach[i]), i));
    return margins;
  }

  private static double finite(double margin, int example) {
    if (Double.isFinite(margin)) return margin;
    throw new ArithmeticException(
        "all-layer margin: every layer's input is 0 for example %d, so no disturbance in units of"
                .formatted(example)
            + " it reaches a boundary; leave the example out");
  }

  /// `√((1/n) Σ m⁻²)`, the statistic that the bound of the paper has; infinite if an `m` is 0.
  public static double complexity(double... margins) {
    if (margins.length == 0) {
      throw new IllegalArgumentException(
          "all-layer margin: there are no margins; give at least one");
    }
    double sum = 0;
    for (double m : margins) sum += 1 / (m * m);
    return Math.sqrt(sum / margins.length);
  }
}
