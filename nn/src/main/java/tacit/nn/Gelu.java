// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Gaussian error linear unit, `y = x Φ(x)` with the normal distribution `Φ`, on any shape: exact,
/// no tanh approximation.
///
/// @source Hendrycks & Gimpel 2016, section 2
public record Gelu() implements Activation {
  @Override
  public Var apply(Var x) {
    return x.gelu();
  }
}
