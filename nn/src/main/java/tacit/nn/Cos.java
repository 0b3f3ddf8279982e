// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Cosine, `y = a cos(b x + c)`, on any shape.
public record Cos(double a, double b, double c) implements Activation {
  public Cos {
    InvalidField.finite("cos", "a", a);
    InvalidField.finite("cos", "b", b);
    InvalidField.finite("cos", "c", c);
  }

  /// `cos(x)`.
  public Cos() {
    this(1, 1, 0);
  }

  @Override
  public Var apply(Var x) {
    return Line.of(a, Line.of(b, x, c).cos(), 0);
  }
}
