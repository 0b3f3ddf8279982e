// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Absolute value, `y = |x|`, on any shape; its derivative at 0 is 0.
public record Abs() implements Activation {
  @Override
  public Var apply(Var x) {
    return x.abs();
  }
}
