// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;

/// Sums over all numbers of tensors.
final class Numbers {
  private Numbers() {}

  /// `⟨x, y⟩`.
  static double inner(Tensor x, Tensor y) {
    double[] a = x.toDoubles(), b = y.toDoubles();
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum = Math.fma(a[i], b[i], sum);
    return sum;
  }

  static double norm(Tensor x) {
    return Math.sqrt(inner(x, x));
  }

  /// `x + s y`.
  static Tensor plus(Tensor x, double s, Tensor y) {
    double[] a = x.toDoubles(), b = y.toDoubles();
    for (int i = 0; i < a.length; i++) a[i] = Math.fma(s, b[i], a[i]);
    return Tensor.of(x.shape(), a);
  }

  /// `s x`.
  static Tensor times(double s, Tensor x) {
    return Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(v -> s * v).toArray());
  }

  /// `maxᵢ |xᵢ|`.
  static double largest(Tensor x) {
    return Arrays.stream(x.toDoubles()).map(Math::abs).max().orElse(0);
  }

  /// All numbers, one tensor after another.
  static Tensor row(List<Tensor> parts) {
    return Tensor.vector(
        parts.stream().flatMapToDouble(x -> Arrays.stream(x.toDoubles())).toArray());
  }
}
