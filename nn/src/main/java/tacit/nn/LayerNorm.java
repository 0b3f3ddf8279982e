// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Each example standardized over its channels, `y = (x − μ) / √(σ² + ε)` with mean and variance
/// (divided by the count) over the last axis, `ε = 10⁻¹²`; no scale or shift.
///
/// - Shapes: `x, y: (n, …, c)`
///
/// @source Ba, Kiros & Hinton 2016, equation (3), without gain and bias
public record LayerNorm() implements Layer {
  /// `ε`.
  public static final double EPSILON = 1e-12;

  @Override
  public Shape output(Shape example) {
    if (example.rank() < 1) {
      throw new IllegalArgumentException("layer_norm: needs examples (..., c) but gets " + example);
    }
    return example;
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    return x.layerNorm(EPSILON);
  }
}
