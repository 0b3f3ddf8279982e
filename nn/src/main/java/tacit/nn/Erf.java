// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Error function, `y = a erf(b x) + c`, on any shape. `erf(x) = 2/√π ∫₀ˣ e^−t² dt`.
public record Erf(double a, double b, double c) implements Activation {
  public Erf {
    InvalidField.finite("erf", "a", a);
    InvalidField.finite("erf", "b", b);
    InvalidField.finite("erf", "c", c);
  }

  /// `erf(x)`.
  public Erf() {
    this(1, 1, 0);
  }

  @Override
  public Var apply(Var x) {
    return Line.of(a, Line.of(b, x, 0).erf(), c);
  }
}
