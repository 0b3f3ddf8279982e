// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// A kernel on training points `X` and test points `x`.
///
/// @param dd `k(X, X): (m, m)`
/// @param td `k(x, X): (n, m)`
/// @param tt `k(x, x): (n, n)`
public record Covariances(Tensor dd, Tensor td, Tensor tt) {
  public Covariances {
    Axes.of("covariances")
        .bind("dd", dd.shape(), "m m")
        .bind("td", td.shape(), "n m")
        .bind("tt", tt.shape(), "n n");
  }
}
