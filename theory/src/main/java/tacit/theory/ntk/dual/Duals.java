// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import tacit.nn.Abs;
import tacit.nn.Activation;
import tacit.nn.Cos;
import tacit.nn.Erf;
import tacit.nn.Exp;
import tacit.nn.Gelu;
import tacit.nn.LeakyRelu;
import tacit.nn.Monomial;
import tacit.nn.Relu;
import tacit.nn.Sigmoid;
import tacit.nn.Sin;
import tacit.nn.Tanh;

/// The reading of an activation as its [Dual].
public final class Duals {
  private Duals() {}

  /// The dual of `activation`.
  public static Dual of(Activation activation) {
    return switch (activation) {
      case Abs() -> ReluDual.abs();
      case Cos(double a, double b, double c) -> SinDual.cos(a, b, c);
      case Erf(double a, double b, double c) -> new ErfDual(a, b, c);
      case Exp(double a, double b) -> new ExpDual(a, b);
      case Gelu() -> new GeluDual();
      case LeakyRelu(double slope) -> ReluDual.leaky(slope);
      case Monomial(int degree) -> new MonomialDual(degree);
      case Relu() -> ReluDual.relu();
      case Sigmoid() -> QuadratureDual.sigmoid();
      case Sin(double a, double b, double c) -> new SinDual(a, b, c);
      case Tanh() -> QuadratureDual.tanh();
    };
  }
}
