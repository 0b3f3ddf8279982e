// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.OptionalInt;
import tacit.autodiff.Axes;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Dense layer, `y = σ_w/√d x W + σ_b b` (NTK) or `y = x W + b` (standard); see [Parameterization].
///
/// - Shapes: `x: (n, d)`, `W: (d, m)`, `b: (m)`, `y: (n, m)`
///
/// @param units `m`; an infinitely wide network does without
public record Dense(OptionalInt units, Weights weights) implements Layer {
  public static Dense of(int units, Weights weights) {
    return new Dense(OptionalInt.of(units), weights);
  }

  @Override
  public Shape output(Shape example) {
    Axes.of("dense").bind("x", example, "d");
    return Shape.of(Widths.required("dense", "units", units));
  }

  @Override
  public Params<Tensor> init(Seed seed, Shape example) {
    return weights.init(seed, example.concat(output(example)));
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Var w = weights.weight(p);
    return weights.hasBias() ? x.dense(w, weights.bias(p)) : x.matmul(w);
  }
}
