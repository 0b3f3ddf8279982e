// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Logistic function, `y = 1 / (1 + e⁻ˣ)`, on any shape.
public record Sigmoid() implements Activation {
  @Override
  public Var apply(Var x) {
    return x.sigmoid();
  }
}
