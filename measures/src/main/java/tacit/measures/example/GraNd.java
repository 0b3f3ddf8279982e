// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// GraNd, the length of the gradient of an example's own loss by all parameters, `‖∂ℓᵢ/∂θ‖₂`: a
/// bound on how much one step on this example can change the loss of any other.
///
/// - In: `loss(i)`, the loss of example `i` alone, a scalar made of the parameters
/// - Out: one length an example; one gradient is held at a time
///
/// Take the mean over several starts, as for [El2n].
///
/// @source Paul, Ganguli & Dziugaite 2021, Deep Learning on a Data Diet, from memory
public final class GraNd {
  private GraNd() {}

  /// ```java
  /// GraNd.of(n, i -> loss(x.slice(0, i, i + 1), t.slice(0, i, i + 1)), w, b);
  /// ```
  public static double[] of(int n, IntFunction<Var> loss, Var... parameters) {
    if (n < 1) throw new IllegalArgumentException("grand: " + n + " examples; give 1 or more");
    if (parameters.length == 0) {
      throw new IllegalArgumentException("grand: there are no parameters; give at least one");
    }
    double[] lengths = new double[n];
    for (int i = 0; i < n; i++) {
      lengths[i] = length(loss.apply(i).gradValues(List.of(parameters)));
      if (Double.isFinite(lengths[i])) continue;
      throw new ArithmeticException(
          "grand: the gradient of example %d has length %s; check its input and its loss"
              .formatted(i, lengths[i]));
    }
    return lengths;
  }

  private static double length(List<Tensor> gradients) {
    double squares = 0;
    for (Tensor g : gradients) squares += Arrays.stream(g.toDoubles()).map(v -> v * v).sum();
    return Math.sqrt(squares);
  }
}
