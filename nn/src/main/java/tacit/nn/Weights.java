// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.OptionalDouble;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// The law of an affine layer's weights: parameterization, `σ_w²` and `σ_b²`. Without a bias
/// variance the layer has no bias; under [Parameterization#STANDARD] a variance of 0 is a bias that
/// starts at zero.
///
/// @param weightVariance `σ_w²`
/// @param biasVariance `σ_b²`
public record Weights(
    Parameterization parameterization, double weightVariance, OptionalDouble biasVariance) {
  public Weights {
    InvalidField.notNegative("weights", "weight_variance", weightVariance);
    biasVariance.ifPresent(v -> InvalidField.notNegative("weights", "bias_variance", v));
  }

  public static Weights ntk(double weightVariance, double biasVariance) {
    return new Weights(Parameterization.NTK, weightVariance, OptionalDouble.of(biasVariance));
  }

  public static Weights standard(double weightVariance, double biasVariance) {
    return new Weights(Parameterization.STANDARD, weightVariance, OptionalDouble.of(biasVariance));
  }

  /// Whether the layer has a bias to train.
  public boolean hasBias() {
    return switch (parameterization) {
      case NTK -> biasVariance.orElse(0) > 0;
      case STANDARD -> biasVariance.isPresent();
    };
  }

  /// Names and shapes of the parameters, `w` being the shape of `W`.
  Params<Shape> shapes(Shape w) {
    Params<Shape> shapes = Params.of("W", w);
    return hasBias() ? shapes.and("b", last(w)) : shapes;
  }

  /// Start values `W` of shape `w` and `b` with one number for each of its last axis.
  Params<Tensor> init(Seed seed, Shape w) {
    double fanIn = fanIn(w);
    boolean ntk = parameterization == Parameterization.NTK;
    double scaleW = ntk ? 1 : Math.sqrt(weightVariance / fanIn);
    double scaleB = ntk ? 1 : Math.sqrt(biasVariance.orElse(0));
    Params<Tensor> params = Params.of("W", gaussian(seed.child("W"), scaleW, w));
    return hasBias() ? params.and("b", gaussian(seed.child("b"), scaleB, last(w))) : params;
  }

  /// The weight as the formula uses it.
  Var weight(Params<Var> p) {
    Var w = p.get("W");
    return switch (parameterization) {
      case NTK -> w.times(Math.sqrt(weightVariance / fanIn(w.shape())));
      case STANDARD -> w;
    };
  }

  /// The bias as the formula uses it; zeros where there is none. It goes with the weight `w`.
  Var bias(Params<Var> p, Var w) {
    if (!hasBias()) return w.like(Tensor.zeros(w.value().dtype(), last(w.shape())));
    Var b = p.get("b");
    return switch (parameterization) {
      case NTK -> b.times(Math.sqrt(biasVariance.orElse(0)));
      case STANDARD -> b;
    };
  }

  private static Shape last(Shape w) {
    return w.slice(w.rank() - 1, w.rank());
  }

  /// Inputs that each output sums over: all of `w` but its last axis.
  private static double fanIn(Shape w) {
    return w.slice(0, w.rank() - 1).count();
  }

  private static Tensor gaussian(Seed seed, double scale, Shape shape) {
    double[] values = new double[shape.count()];
    var random = seed.generator();
    // Adding 0 makes −0 of a scale of 0 a plain 0.
    for (int i = 0; i < values.length; i++) values[i] = scale * random.nextGaussian() + 0.0;
    return Tensor.of(shape, values);
  }
}
