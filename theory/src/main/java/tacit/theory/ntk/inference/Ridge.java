// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// What is added to the diagonal of a kernel, `Θ + r (tr Θ / m) I`, or `Θ + r I`.
///
/// It stands for noise of that variance in the targets, and it makes a kernel that is singular up
/// to rounding one that can be solved.
///
/// @param value `r`, not negative
/// @param relative whether `r` counts in mean diagonal entries
/// @source Novak et al. 2020, `diag_reg`
public record Ridge(double value, boolean relative) {
  public Ridge {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "ridge: r is " + value + "; it must be finite and 0 or more");
    }
  }

  public static Ridge none() {
    return new Ridge(0, true);
  }

  /// In units of the mean diagonal entry.
  public static Ridge relative(double r) {
    return new Ridge(r, true);
  }

  /// In units of the kernel.
  public static Ridge absolute(double r) {
    return new Ridge(r, false);
  }

  /// The kernel `k: (m, m)` with the ridge on its diagonal.
  public Tensor on(Tensor k) {
    int m = Axes.of("ridge").bind("k", k.shape(), "m m").size("m");
    if (value == 0 || m == 0) return k;
    return Matrices.plusDiagonal(k, relative ? value * Matrices.trace(k) / m : value);
  }
}
