// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;

/// One configuration `θ` of a sweep: a network and how it is trained. [Axis] reads and changes it
/// by the names that tables and grids use.
public record Model(Mlp network, Descent training) implements Serializable {
  public Model with(Mlp other) {
    return new Model(other, training);
  }

  public Model with(Descent other) {
    return new Model(network, other);
  }

  /// This model with another value on one axis, `with(Axis.RATE, "0.1")`.
  public Model with(Axis axis, String value) {
    return axis.set(this, value);
  }
}
