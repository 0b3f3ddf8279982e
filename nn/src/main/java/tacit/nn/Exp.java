// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Exponential, `y = a e^(b x)`, on any shape.
public record Exp(double a, double b) implements Activation {
  public Exp {
    InvalidField.finite("exp", "a", a);
    InvalidField.finite("exp", "b", b);
  }

  /// `eˣ`.
  public Exp() {
    this(1, 1);
  }

  @Override
  public Var apply(Var x) {
    return Line.of(a, Line.of(b, x, 0).exp(), 0);
  }
}
