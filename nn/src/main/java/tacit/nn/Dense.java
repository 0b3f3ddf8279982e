// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.OptionalInt;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Dense layer, `y = σ_w/√d x W + σ_b b` (NTK) or `y = x W + b` (standard); see [Parameterization].
///
/// - Shapes: `x: (n, d)`, `W: (d, m)`, `b: (m)`, `y: (n, m)`
///
/// @param units `m`; an infinitely wide network does without
public record Dense(OptionalInt units, Weights weights) implements Affine {
  public Dense {
    units.ifPresent(m -> InvalidField.atLeastOne("dense", "units", m));
  }

  public static Dense of(int units, Weights weights) {
    return new Dense(OptionalInt.of(units), weights);
  }

  @Override
  public OptionalInt width() {
    return units;
  }

  @Override
  public Shape output(Shape example) {
    return filter(example).slice(1, 2);
  }

  @Override
  public Shape filter(Shape example) {
    if (example.rank() != 1) {
      throw new IllegalArgumentException(
          "dense: needs examples (d) but gets "
              + example
              + "; put flatten or global_average_pool before it");
    }
    return Shape.of(example.size(0), Widths.required("dense", "units", units));
  }

  @Override
  public Var affine(Params<Var> p, Var x, boolean relu) {
    Var w = weights.weight(p);
    if (!relu && !weights.hasBias()) return x.matmul(w);
    Var b = weights.bias(p, w);
    return relu ? x.denseRelu(w, b) : x.dense(w, b);
  }
}
