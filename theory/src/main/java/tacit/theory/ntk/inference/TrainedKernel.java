// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Cholesky;
import tacit.autodiff.linalg.Symmetric;

/// The kernel on the training points, ridge included, ready for both ends of time: its [Modes] for
/// a finite one, a Cholesky factor for the infinite one. Each is made when it is first asked for.
final class TrainedKernel {
  // Two points count as one where k(x, x) + k(y, y) − 2 k(x, y) is this many rounding errors.
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
      for (int j = i + 1; j < m; j++) {
        if (same(i, j)) {
          return new SingularKernel(
              operation, m, "points %d and %d look alike".formatted(i, j), cause);
        }
      }
    }
    var spread = modes();
    String rates =
        "its eigenvalues go from %.3g to %.3g".formatted(spread.lambdaMin(), spread.lambdaMax());
    return new SingularKernel(operation, m, rates, cause);
  }

  private boolean same(int i, int j) {
    double p = kernel.get(i, i), q = kernel.get(j, j);
    double apart = p + q - 2 * kernel.get(i, j);
    return apart <= ROUNDINGS * Math.ulp(Math.max(p, q));
  }
}
