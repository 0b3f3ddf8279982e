// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.Arrays;
import tacit.autodiff.Tensor;

/// Mean and standard error of tensors that come one after another, by Welford's update:
///
/// ```text
/// mₛ = mₛ₋₁ + (x − mₛ₋₁)/s,   qₛ = qₛ₋₁ + (x − mₛ₋₁)(x − mₛ),   standard error √(q / (s (s − 1)))
/// ```
///
/// The squares are of distances from the mean, so nothing cancels where the spread is small.
///
/// @param samples `s`
/// @param squares `q`
/// @source Welford 1962, "Note on a method for calculating corrected sums of squares"
public record Moments(long samples, Tensor mean, Tensor squares) {
  /// Of no tensor yet; the first one gives the shape.
  public static Moments none() {
    return new Moments(0, Tensor.vector(), Tensor.vector());
  }

  /// Of one tensor.
  public static Moments of(Tensor first) {
    return new Moments(1, first, Tensor.zeros(first.dtype(), first.shape()));
  }

  /// With one more.
  public Moments and(Tensor x) {
    if (samples == 0) return of(x);
    double[] m = mean.toDoubles(), q = squares.toDoubles(), added = x.toDoubles();
    for (int i = 0; i < m.length; i++) {
      double before = added[i] - m[i];
      m[i] += before / (samples + 1);
      q[i] += before * (added[i] - m[i]);
    }
    return new Moments(samples + 1, Tensor.of(mean.shape(), m), Tensor.of(mean.shape(), q));
  }

  /// Standard error of each number of the mean; two samples at least.
  public Tensor standardError() {
    if (samples < 2) {
      throw new IllegalArgumentException(
          "standard error: one sample has no spread; take two or more");
    }
    double degrees = (double) samples * (samples - 1);
    double[] errors = Arrays.stream(squares.toDoubles()).map(q -> Math.sqrt(q / degrees)).toArray();
    return Tensor.of(mean.shape(), errors);
  }
}
