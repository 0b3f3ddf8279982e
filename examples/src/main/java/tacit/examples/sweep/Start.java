// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// The law of start values of weights `W: (d, m)`, with fan-in `d` and fan-out `m`; `U(a)` is
/// uniform from `−a` to `a`.
public enum Start {
  /// `W ~ U(√(6/(d + m)))`, `b = 0` (Glorot & Bengio 2010).
  GLOROT_UNIFORM,
  /// `W ~ U(√(6/d))`, `b = 0` (He et al. 2015).
  HE_UNIFORM,
  /// `W ~ N(0, 2/d)`, `b = 0` (He et al. 2015).
  HE_NORMAL,
  /// `W, b ~ U(1/√d)`, what PyTorch's `Linear` starts from.
  FAN_IN_UNIFORM;

  /// Start values of parameters of these shapes, layer after layer, each parameter from a stream of
  /// its name. Gains and shifts of batch normalization stay as they are.
  Params<Tensor> values(Params<Tensor> like, Seed seed) {
    Params<Tensor> values = Params.empty();
    for (String name : like.names()) {
      Tensor w = like.get(name);
      RandomGenerator random = seed.child(name).generator();
      values =
          values.and(
              name,
              name.endsWith(".W")
                  ? weight(w.shape(), random)
                  : name.endsWith(".b") ? bias(fanIn(like, name), w.shape(), random) : w);
    }
    return values;
  }

  private static int fanIn(Params<Tensor> like, String bias) {
    return like.get(bias.substring(0, bias.length() - 1) + "W").shape().size(0);
  }

  private Tensor weight(Shape w, RandomGenerator random) {
    int d = w.size(0), m = w.size(1);
    return switch (this) {
      case GLOROT_UNIFORM -> uniform(Math.sqrt(6.0 / (d + m)), w, random);
      case HE_UNIFORM -> uniform(Math.sqrt(6.0 / d), w, random);
      case FAN_IN_UNIFORM -> uniform(1 / Math.sqrt(d), w, random);
      case HE_NORMAL -> {
        double[] values = Tensor.gaussian(random, d, m).toDoubles();
        for (int i = 0; i < values.length; i++) values[i] *= Math.sqrt(2.0 / d);
        yield Tensor.of(w, values);
      }
    };
  }

  private Tensor bias(int fanIn, Shape b, RandomGenerator random) {
    return this == FAN_IN_UNIFORM
        ? uniform(1 / Math.sqrt(fanIn), b, random)
        : Tensor.of(b, new double[b.count()]);
  }

  private static Tensor uniform(double a, Shape shape, RandomGenerator random) {
    double[] values = new double[shape.count()];
    for (int i = 0; i < values.length; i++) values[i] = random.nextDouble(-a, a);
    return Tensor.of(shape, values);
  }
}
