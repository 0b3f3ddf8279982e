// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Symmetric;
import tacit.autodiff.linalg.SymmetricEigen;

/// A kernel on the training points taken apart, `Θ = V Λ Vᵀ`: under gradient flow each column of
/// `V` is a direction of its own, learned at the rate `λ`. A function of the kernel is the function
/// of its rates, `f(Θ) = V f(Λ) Vᵀ`.
///
/// - Shapes: `Θ: (m, m)`, `λ: (m)` descending, `V: (m, m)`
public record Modes(Tensor lambda, Tensor v) {
  public static Modes of(Tensor kernel) {
    var eigen = SymmetricEigen.of(Symmetric.part(kernel));
    return new Modes(eigen.lambda(), eigen.v());
  }

  /// `f(Θ) b` for `b: (m, k)`.
  public Tensor apply(DoubleUnaryOperator f, Tensor b) {
    double[] weights = Arrays.stream(lambda.toDoubles()).map(f).toArray();
    Tensor parts = Matrices.transposedTimes(v, b);
    return Matrices.times(v, Matrices.scaleRows(weights, parts));
  }

  public double lambdaMax() {
    return lambda.get(0);
  }

  public double lambdaMin() {
    return lambda.get(-1 + lambda.shape().count());
  }
}
