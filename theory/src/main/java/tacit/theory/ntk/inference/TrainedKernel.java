// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Cholesky;
import tacit.autodiff.linalg.Symmetric;

/// The kernel on the training points, ridge included, ready for both ends of time: its [Modes] for
/// a finite one, a Cholesky factor for the infinite one. Each is made when it is first asked for.
final class TrainedKernel {
  // Differences of so many rounding errors count as none.
  private static final int ROUNDINGS = 16;

  private final String operation;
  private final Tensor kernel;
  private Optional<Modes> modes = Optional.empty();
  private Optional<Cholesky> factor = Optional.empty();

  TrainedKernel(String operation, Tensor kernel) {
    this.operation = operation;
    this.kernel = kernel;
  }

  Tensor kernel() {
    return kernel;
  }

  synchronized Modes modes() {
    if (modes.isEmpty()) modes = Optional.of(Modes.of(kernel));
    return modes.orElseThrow();
  }

  /// `Θ⁻¹ b`; a kernel that is singular up to rounding is refused.
  synchronized Tensor solve(Tensor b) {
    if (factor.isEmpty()) factor = Optional.of(factored());
    return factor.orElseThrow().solve(b);
  }

  private Cholesky factored() {
    try {
      return Cholesky.of(Symmetric.part(kernel));
    } catch (IllegalArgumentException e) {
      if (!Matrices.finite(kernel)) throw e;
      throw singular(e);
    }
  }

  private SingularKernel singular(IllegalArgumentException cause) {
    int m = kernel.shape().size(0);
    for (int i = 0; i < m; i++) {
      if (kernel.get(i, i) <= 0) return singular("point %d has no variance".formatted(i), cause);
      for (int j = 0; j < i; j++) {
        if (alike(j, i)) {
          return singular("points %d and %d look alike".formatted(j, i), cause);
        }
        if (parallel(j, i)) {
          return singular("point %d looks like a multiple of point %d".formatted(i, j), cause);
        }
      }
    }
    var spread = modes();
    String rates =
        "its eigenvalues go from %.3g to %.3g".formatted(spread.lambdaMin(), spread.lambdaMax());
    return singular(rates, cause);
  }

  private SingularKernel singular(String why, IllegalArgumentException cause) {
    return new SingularKernel(operation, kernel.shape().size(0), why, cause);
  }

  /// `k(x, x) + k(y, y) = 2 k(x, y)` up to rounding.
  private boolean alike(int i, int j) {
    double p = kernel.get(i, i), q = kernel.get(j, j);
    return p + q - 2 * kernel.get(i, j) <= ROUNDINGS * Math.ulp(Math.max(p, q));
  }

  /// `k(x, y)² = k(x, x) k(y, y)` up to rounding.
  private boolean parallel(int i, int j) {
    double pq = kernel.get(i, i) * kernel.get(j, j), k = kernel.get(i, j);
    return pq - k * k <= ROUNDINGS * Math.ulp(pq);
  }
}
