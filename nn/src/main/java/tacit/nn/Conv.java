// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.OptionalInt;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Window;

/// Convolution, `y_{i, j, o} = s Σ_{a, b, c} x_{i s_h + a − top, j s_w + b − left, c} W_{a, b, c,
/// o} + σ_b b_o` with `s = σ_w/√(kh kw c)` (NTK), or without the two scales (standard); see
/// [Parameterization].
///
/// - Shapes: `x: (n, h, w, c)`, `W: (kh, kw, c, o)`, `b: (o)`, `y: (n, h', w', o)`
/// - One dimension: `x: (n, l, c)`, `W: (1, k, c, o)`, `y: (n, l', o)`
///
/// @param channels `o`; an infinitely wide network does without
/// @param kernel `(kh, kw)`, or `(k)` in one dimension
/// @param strides `(s_h, s_w)`, or `(s)`
public record Conv(
    OptionalInt channels, Shape kernel, Shape strides, Padding padding, Weights weights)
    implements Affine {
  public Conv {
    channels.ifPresent(o -> InvalidField.atLeastOne("conv", "channels", o));
    new Sliding("conv", kernel, strides, padding).check("kernel");
  }

  /// Strides of 1.
  public static Conv of(int channels, Shape kernel, Padding padding, Weights weights) {
    return new Conv(OptionalInt.of(channels), kernel, Sliding.ones(kernel), padding, weights);
  }

  @Override
  public OptionalInt width() {
    return channels;
  }

  @Override
  public Shape output(Shape example) {
    return sliding().output(example, Widths.required("conv", "channels", channels));
  }

  @Override
  public Shape filter(Shape example) {
    int out = output(example).size(-1);
    Shape taps = kernel.rank() == 2 ? kernel : Shape.of(1).concat(kernel);
    return taps.concat(Shape.of(example.size(-1), out));
  }

  @Override
  public Var affine(Params<Var> p, Var x, boolean relu) {
    Sliding sliding = sliding();
    Window window = sliding.over(x);
    Var read = sliding.read(x), w = weights.weight(p);
    if (!relu && !weights.hasBias()) return read.convolve(w, window);
    return read.convolve(w, weights.bias(p, w), relu, window);
  }

  private Sliding sliding() {
    return new Sliding("conv", kernel, strides, padding);
  }
}
