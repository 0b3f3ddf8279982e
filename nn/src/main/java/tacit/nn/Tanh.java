// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Hyperbolic tangent, `y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)`, on any shape.
public record Tanh() implements Activation {
  @Override
  public Var apply(Var x) {
    return x.tanh();
  }
}
