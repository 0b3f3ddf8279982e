// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.margin.OutputMargins;

/// Distance to the decision boundary in the activations `a` of a layer, to first order:
///
/// ```text
/// dᵢ = qᵢ / ‖∂qᵢ/∂aᵢ‖₂,   qᵢ = f_y − f_j,   j the best wrong class
/// ```
///
/// It has the sign of the output margin, and is exact where the rest of the network is linear
/// between `aᵢ` and the boundary. Layers have scales of their own; [#normalized] divides by `√ν`,
/// `ν = (1/n) Σ ‖aᵢ − ā‖²`.
///
/// - Shapes: activations `a: (n, …)` after the nonlinearity, or the inputs; labels `y: (n)`
/// - Scale: multiplying `f` by a number changes nothing, which the output margin cannot say
///
/// With a stabilizer `ε` the divisor is `√(ε + ‖∂q/∂a‖²)`; the code published with the paper has `ε
/// = 10⁻⁶`, and divides `√ν` by `n` once more.
///
/// @source Jiang et al. 2019, Predicting the Generalization Gap in Deep Networks with Margin
///   Distributions, from memory, and google-research/demogen
public final class BoundaryDistance {
  private final double[] distances;
  private final double totalVariation;

  private BoundaryDistance(double[] distances, double totalVariation) {
    this.distances = distances;
    this.totalVariation = totalVariation;
  }

  /// Without a stabilizer.
  ///
  /// @param rest what the network does with the activations, to logits `(n, c)`; its constants on
  ///   the kernels `on`, in the type of the activations
  public static BoundaryDistance of(
      UnaryOperator<Var> rest, Tensor activations, Indices labels, Kernels on) {
    return of(rest, activations, labels, 0, on);
  }

  /// With the stabilizer `ε ≥ 0`.
  public static BoundaryDistance of(
      UnaryOperator<Var> rest, Tensor activations, Indices labels, double stabilizer, Kernels on) {
    if (!(stabilizer >= 0)) {
      throw new IllegalArgumentException(
          "boundary distance: a stabilizer of " + stabilizer + "; give 0 or a little more");
    }
    Var a = Var.of(activations, on);
    Var logits = rest.apply(a);
    double[] q = OutputMargins.of(logits.value(), labels), d = new double[q.length];
    rows(activations, q.length);
    double[] slopes = Gap.squares(Gap.sum(logits, labels).gradValues(List.of(a)).getFirst());
    for (int i = 0; i < d.length; i++) {
      if (stabilizer + slopes[i] == 0) throw flat(i);
      d[i] = q[i] / Math.sqrt(stabilizer + slopes[i]);
    }
    return new BoundaryDistance(d, variation(activations));
  }

  private static void rows(Tensor activations, int n) {
    if (activations.shape().rank() < 1 || activations.shape().size(0) != n) {
      throw new IllegalArgumentException(
          "boundary distance: activations %s but %d labels; give one row an example"
              .formatted(activations.shape(), n));
    }
  }

  private static ArithmeticException flat(int example) {
    return new ArithmeticException(
        "boundary distance: the margin of example %d does not change with its activations, so no"
                .formatted(example)
            + " boundary is in sight; leave it out, or give a stabilizer such as 1e-6");
  }

  /// `(1/n) Σ ‖aᵢ − ā‖²`.
  private static double variation(Tensor activations) {
    int n = activations.shape().size(0);
    double[] a = activations.toDoubles();
    int d = a.length / n;
    double sum = 0;
    for (int k = 0; k < d; k++) {
      double mean = 0;
      for (int i = 0; i < n; i++) mean += a[i * d + k] / n;
      for (int i = 0; i < n; i++) sum += Math.pow(a[i * d + k] - mean, 2);
    }
    return sum / n;
  }

  /// `dᵢ`, in the order of the examples.
  public double[] distances() {
    return distances.clone();
  }

  /// `ν`.
  public double totalVariation() {
    return totalVariation;
  }

  /// `dᵢ / √ν`.
  public double[] normalized() {
    if (totalVariation == 0) {
      throw new ArithmeticException(
          "boundary distance: all %d examples have the same activations, which gives no unit to"
                  .formatted(distances.length)
              + " measure in; use the distances as they are");
    }
    double unit = Math.sqrt(totalVariation);
    return Arrays.stream(distances).map(d -> d / unit).toArray();
  }
}
