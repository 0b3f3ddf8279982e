// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.op.Multiply;

/// A tensor of order 4 of low rank along the binary tree and of high rank across it, both known:
/// `W* = Σ_{jl} M_{jl} u_j ⊗ v_j ⊗ x_l ⊗ y_l` with orthonormal families `u, v, x, y` and `M = O₁
/// diag(s) O₂ᵀ`.
///
/// - The matricization by modes `{0, 1}` has the singular values `s`, rank `r`
/// - That by `{0, 2}` has the singular values `|M_{jl}|`, rank up to `r²`
///
/// Derived: `u_j ⊗ v_j` are orthonormal, and so are `x_l ⊗ y_l` and all `u_j ⊗ x_l`.
///
/// @param u `(d, r)`, a family in its columns; `v`, `x` and `y` likewise
/// @param m `M`, `(r, r)`
public record OrderFourTarget(Tensor u, Tensor v, Tensor x, Tensor y, Tensor m) {
  /// Random frames of `R^d` and random `O₁, O₂`.
  ///
  /// @param s singular values by `{0, 1}`, none negative; as many as `d` at most
  public static OrderFourTarget drawn(int d, Seed seed, double... s) {
    check(d, s);
    Kernels on = OneThread.KERNELS;
    Tensor left = frame(seed.child("left"), s.length, s.length);
    Tensor right = frame(seed.child("right"), s.length, s.length);
    Tensor scaled = on.zipRow(new Multiply(), left, Tensor.vector(s));
    return new OrderFourTarget(
        frame(seed.child("u"), d, s.length),
        frame(seed.child("v"), d, s.length),
        frame(seed.child("x"), d, s.length),
        frame(seed.child("y"), d, s.length),
        on.matmul(scaled, false, right, true));
  }

  private static void check(int d, double... s) {
    if (s.length < 1 || s.length > d) {
      throw new IllegalArgumentException(
          "order-four target: %d singular values for modes of size %d; give 1 to %d"
              .formatted(s.length, d, d));
    }
    for (double value : s) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "order-four target: singular value " + value + " must be a number of 0 or more");
      }
    }
  }

  /// Orthonormal columns, drawn: the first factor of a Gaussian matrix.
  private static Tensor frame(Seed seed, int d, int r) {
    return Qr.of(Tensor.gaussian(seed.generator(), d, r)).q();
  }

  /// `W*`, `(d, d, d, d)`: the matrix `(u ⊙ v) M (x ⊙ y)ᵀ`.
  public Tensor tensor() {
    Kernels on = OneThread.KERNELS;
    int d = u.shape().size(0);
    Tensor left = on.matmul(on.khatriRao(u, v), false, m, false);
    return on.matmul(left, false, on.khatriRao(x, y), true).reshape(Shape.of(d, d, d, d));
  }
}
