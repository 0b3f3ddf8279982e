// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import tacit.autodiff.Var;

/// A function of two numbers with all its derivatives known by hand, `f(a, b) = a² b + b³`:
///
/// - `∂f/∂a = 2 a b`, `∂f/∂b = a² + 3 b²`
/// - `∂²f/∂a² = 2 b`, `∂²f/∂a∂b = 2 a`, `∂²f/∂b² = 6 b`
public final class Curvature {
  private Curvature() {}

  public static Var f(Var a, Var b) {
    return a.square().times(b).plus(b.square().times(b));
  }
}
