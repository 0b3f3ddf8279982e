// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Tensor;
import tacit.autodiff.op.ScaleShift;

/// A tensor brought to a given norm.
final class Scaling {
  private Scaling() {}

  static double norm(Tensor t) {
    double squares = 0;
    for (double x : t.toDoubles()) squares += x * x;
    return Math.sqrt(squares);
  }

  /// `t · norm / ‖t‖`.
  static Tensor toNorm(Tensor t, double norm) {
    if (!(norm >= 0) || Double.isInfinite(norm)) {
      throw new IllegalArgumentException("target: norm " + norm + " must be a number of 0 or more");
    }
    double before = norm(t);
    if (before == 0) throw new IllegalArgumentException("target: all zeros have no norm to scale");
    return OneThread.KERNELS.map(new ScaleShift(norm / before, 0), t);
  }
}
