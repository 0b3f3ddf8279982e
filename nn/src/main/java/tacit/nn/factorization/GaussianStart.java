// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// Independent Gaussian start values, `w ~ N(0, std²)`, every weight from its own stream. Near-zero
/// ones are nearly balanced: squared norms of the vectors of a component differ by `O(std²)`.
///
/// @param std standard deviation of every entry
public record GaussianStart(double std) implements Start {
  public GaussianStart {
    if (!(std >= 0) || Double.isInfinite(std)) {
      throw new IllegalArgumentException(
          "gaussian start: standard deviation " + std + " must be a number of 0 or more");
    }
  }

  @Override
  public Params<Tensor> of(Factorization factorization, Seed seed) {
    Params<Shape> shapes = factorization.parameters();
    return shapes.with(
        shapes.names().stream().map(name -> draw(seed.child(name), shapes.get(name))).toList());
  }

  private Tensor draw(Seed seed, Shape shape) {
    var random = seed.generator();
    double[] values = new double[shape.count()];
    for (int i = 0; i < values.length; i++) values[i] = std * random.nextGaussian();
    return Tensor.of(shape, values);
  }
}
