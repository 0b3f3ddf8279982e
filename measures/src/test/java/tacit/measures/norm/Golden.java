// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import tacit.autodiff.Tensor;

/// Two networks small enough for a sheet of paper: `A` with three outputs and `B` with one, on the
/// same hidden layer. What the tests compare with was computed from them in NumPy, in float64,
/// apart from this code.
final class Golden {
  static final Tensor W1 = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, -1}});
  static final Tensor W2 = Tensor.matrix(new double[][] {{1, 0, .5}, {0, 1, -.5}, {-1, -1, 0}});
  static final List<Tensor> A = List.of(W1, W2);
  static final List<Tensor> B = List.of(W1, Tensor.matrix(new double[] {1, -1, .5}));

  static final Tensor INPUTS = Tensor.matrix(new double[][] {{2, 1}, {1, 3}, {-1, -2}, {3, -1}});

  private Golden() {}

  /// The output margins of `A` on the inputs with labels 0, 1, 2, 0.
  static double[] outputMargins() {
    return new double[] {2, 2, -.5, 7};
  }

  /// Weights of a network 5 → 7 → 6 → 4.
  static List<Tensor> drawn(RandomGenerator random) {
    return List.of(
        Tensor.gaussian(random, 7, 5),
        Tensor.gaussian(random, 6, 7),
        Tensor.gaussian(random, 4, 6));
  }

  /// What a number written with ten decimals leaves open.
  static Offset<Double> tenDecimals() {
    return Offset.offset(5e-11);
  }

  /// Roundings of numbers of the size of `size`.
  static Offset<Double> roundings(int count, double size) {
    return Offset.offset(count * Math.ulp(size));
  }
}
