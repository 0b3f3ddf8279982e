// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ExpDual;
import tacit.theory.ntk.dual.GaborDual;
import tacit.theory.ntk.dual.GaussianDual;
import tacit.theory.ntk.dual.GeluDual;
import tacit.theory.ntk.dual.MonomialDual;
import tacit.theory.ntk.dual.PolynomialDual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.RbfDual;
import tacit.theory.ntk.dual.RectifiedMonomialDual;
import tacit.theory.ntk.dual.ReluDual;
import tacit.theory.ntk.dual.SignDual;
import tacit.theory.ntk.dual.SinDual;

/// A dual beside the function that it is the dual of.
///
/// @param degree `n` where `φ(λx) = λⁿ φ(x)` for `λ > 0`; else -1
record Activated(String name, Dual dual, DoubleUnaryOperator function, int degree) {
  /// Functions of a degree, with a kink or a jump at 0.
  static List<Activated> kinked() {
    return List.of(
        new Activated("sign", new SignDual(), Math::signum, 0),
        new Activated("step", new RectifiedMonomialDual(0), x -> x > 0 ? 1 : 0, 0),
        new Activated("relu", ReluDual.relu(), x -> Math.max(x, 0), 1),
        new Activated("leaky relu", ReluDual.leaky(0.2), x -> Math.max(x, 0.2 * x), 1),
        new Activated("abs", ReluDual.abs(), Math::abs, 1),
        new Activated("tent", new ReluDual(0.5, -1.5), x -> x > 0 ? -1.5 * x : 0.5 * x, 1),
        new Activated("relu squared", new RectifiedMonomialDual(2), x -> x > 0 ? x * x : 0, 2),
        new Activated("relu cubed", new RectifiedMonomialDual(3), x -> x > 0 ? x * x * x : 0, 3));
  }

  static List<Activated> smooth() {
    return List.of(
        smooth("erf", ErfDual.erf(), Activated::erf),
        smooth("gelu", new GeluDual(), x -> x / 2 * (1 + erf(x / Math.sqrt(2)))),
        smooth("sin", new SinDual(1.3, 0.8, 0.4), x -> 1.3 * Math.sin(0.8 * x + 0.4)),
        smooth("cos", SinDual.cos(1, 1, 0), Math::cos),
        smooth("rbf", new RbfDual(0.7), Activated::wave),
        smooth("exp", new ExpDual(0.5, 0.6), x -> 0.5 * Math.exp(0.6 * x)),
        smooth("gaussian", new GaussianDual(2, -0.7), x -> 2 * Math.exp(-0.7 * x * x)),
        smooth("gabor", new GaborDual(), x -> Math.exp(-x * x) * Math.sin(x)),
        smooth("square", new MonomialDual(2), x -> x * x),
        smooth("cube", new MonomialDual(3), x -> x * x * x),
        smooth("polynomial", PolynomialDual.of(0.3, -0.5, 0.2), x -> 0.3 + x * (0.2 * x - 0.5)),
        smooth("tanh", QuadratureDual.tanh(), Math::tanh),
        smooth("sigmoid", QuadratureDual.sigmoid(), x -> 1 / (1 + Math.exp(-x))));
  }

  private static Activated smooth(String name, Dual dual, DoubleUnaryOperator function) {
    return new Activated(name, dual, function, -1);
  }

  private static double wave(double x) {
    return Math.sqrt(2) * Math.sin(Math.sqrt(1.4) * x + Math.PI / 4);
  }

  /// `2/√π e^−x² Σₙ 2ⁿ x²ⁿ⁺¹ / (1·3·5⋯(2n + 1))`.
  ///
  /// @source Abramowitz & Stegun 1964, 7.1.6
  private static double erf(double x) {
    if (Math.abs(x) > 6) return Math.signum(x);
    double term = x, sum = 0;
    for (int odd = 3; sum + term != sum; odd += 2) {
      sum += term;
      term *= 2 * x * x / odd;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
