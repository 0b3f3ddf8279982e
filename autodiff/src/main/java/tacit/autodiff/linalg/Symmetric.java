// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import tacit.autodiff.Tensor;

/// Symmetric part, `(A + Aᵀ)/2`, for a matrix that is symmetric but for rounding. Shapes `A: (n,
/// n)`, result `(n, n)`, equal to its transpose bit for bit.
public final class Symmetric {
  private Symmetric() {}

  public static Tensor part(Tensor a) {
    return Ejml.tensor(Ejml.symmetrize(Ejml.square("symmetric part", a)));
  }
}
