// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Power with a small whole exponent, `y = xᵈ` with `d = degree` from 0 to 5, on any shape.
public record Monomial(int degree) implements Activation {
  private static final int LARGEST = 5;

  public Monomial {
    if (degree < 0 || degree > LARGEST) {
      throw new InvalidField("monomial", "degree", degree + " is not from 0 to " + LARGEST);
    }
  }

  @Override
  public Var apply(Var x) {
    return switch (degree) {
      case 0 -> x.power(0);
      case 1 -> x;
      case 2 -> x.square();
      case 3 -> x.square().times(x);
      case 4 -> x.square().square();
      default -> x.square().square().times(x);
    };
  }
}
