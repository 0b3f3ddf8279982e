// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;
import tacit.nn.Conv;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Weights;

/// What a convolution reads: for each position of its output the numbers in its window, `(n, …, c)`
/// to `(n, P, taps · c)` in the order of the filter's axes.
///
/// Which pixel a tap reads is asked of the layer itself: it is given an image of the pixels'
/// numbers, counted from 1, and a filter for each tap that passes that tap on. What comes out is
/// the number of the pixel read, or 0 for padding, for every kind of padding and stride that there
/// is.
final class Patches {
  private Patches() {}

  static Tensor of(Kernels on, Conv conv, Tensor x) {
    Shape s = x.shape();
    int n = s.size(0), channels = s.size(-1), pixels = s.slice(1, s.rank() - 1).count();
    int taps = conv.kernel().count();
    Indices read = read(on, conv, s.slice(1, s.rank() - 1));
    Shape padded = Shape.of(n, pixels + 1, channels);
    Tensor withZero =
        on.embed(
            x.reshape(Shape.of(n, pixels, channels)),
            padded,
            Region.range(padded, 1, 1, pixels + 1));
    Tensor gathered = on.gather(withZero, 1, read);
    return gathered.reshape(Shape.of(n, read.size() / taps, taps * channels));
  }

  /// For each position and tap the number of the pixel read, from 1; 0 for padding.
  private static Indices read(Kernels on, Conv conv, Shape image) {
    int pixels = image.count(), taps = conv.kernel().count();
    double[] numbers = IntStream.rangeClosed(1, pixels).asDoubleStream().toArray();
    Shape one = Shape.of(1).concat(image).concat(Shape.of(1));
    Weights plain = new Weights(Parameterization.STANDARD, 1, OptionalDouble.empty());
    Conv each =
        new Conv(OptionalInt.of(taps), conv.kernel(), conv.strides(), conv.padding(), plain);
    Tensor filter = Tensor.identity(taps).reshape(each.filter(one.slice(1, one.rank())));
    Var y =
        each.affine(
            Params.of("W", Var.constant(filter, on)),
            Var.constant(Tensor.of(one, numbers), on),
            false);
    return Indices.of(Arrays.stream(y.value().toDoubles()).mapToInt(v -> (int) v).toArray());
  }
}
