// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Sine, `y = a sin(b x + c)`, on any shape.
public record Sin(double a, double b, double c) implements Activation {
  public Sin {
    InvalidField.finite("sin", "a", a);
    InvalidField.finite("sin", "b", b);
    InvalidField.finite("sin", "c", c);
  }

  /// `sin(x)`.
  public Sin() {
    this(1, 1, 0);
  }

  @Override
  public Var apply(Var x) {
    return Line.of(a, Line.of(b, x, c).sin(), 0);
  }
}
