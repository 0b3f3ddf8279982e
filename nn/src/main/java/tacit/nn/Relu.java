// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Rectifier, `y = max(x, 0)`, on any shape; its derivative at 0 is 0.
public record Relu() implements Activation {
  @Override
  public Var apply(Var x) {
    return x.relu();
  }
}
