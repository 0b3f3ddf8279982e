// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Var;

/// Rectifier with a slope below zero, `y = x` where `x > 0`, else `slope x`, on any shape; its
/// derivative at 0 is the slope.
public record LeakyRelu(double slope) implements Activation {
  public LeakyRelu {
    InvalidField.finite("leaky_relu", "slope", slope);
  }

  /// Slope 0.01.
  public LeakyRelu() {
    this(0.01);
  }

  @Override
  public Var apply(Var x) {
    return x.leakyRelu(slope);
  }
}
