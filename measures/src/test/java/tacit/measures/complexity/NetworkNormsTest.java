// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static tacit.measures.complexity.Golden.roundings;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.norm.WeightNorms;

/// What norms of weights say about the outputs of a ReLU network.
class NetworkNormsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_path_norm_is_the_sum_over_all_paths_of_the_product_of_squared_weights(Seed seed) {
    var weights = Golden.drawn(seed.generator());
    double paths = 0;
    for (int path = 0; path < 3 * 4 * 5 * 2; path++) {
      int in = path % 3, first = path / 3 % 4, second = path / 12 % 5, out = path / 60;
      double product = weights.get(0).get(first, in) * weights.get(1).get(second, first);
      paths += Math.pow(product * weights.get(2).get(out, second), 2);
    }
    double norm = Complexity.PATH_NORM.raw(Trained.of(weights, weights, 1, 1));
    // 120 sums of positive numbers, and a logarithm with its exponential
    assertThat(norm).isCloseTo(paths, roundings(250, paths));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_path_norm_is_what_squared_weights_and_biases_make_of_ones(Seed seed) {
    var random = seed.generator();
    List<Tensor> weights = Golden.drawn(random), biases = Golden.drawnBiases(random);
    double[] out = Golden.outputs(squared(weights), squared(biases), 1, 1, 1);
    var network = Trained.of(weights, weights, 1, 1).withBiases(biases);
    assertThat(Complexity.PATH_NORM.raw(network))
        .isCloseTo(out[0] + out[1], roundings(250, out[0] + out[1]));
  }

  private static List<Tensor> squared(List<Tensor> tensors) {
    return tensors.stream()
        .map(t -> Tensor.of(t.shape(), Arrays.stream(t.toDoubles()).map(x -> x * x).toArray()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void outputs_differ_by_at_most_the_product_of_spectral_norms_times_the_inputs(Seed seed) {
    var random = seed.generator();
    List<Tensor> weights = Golden.drawn(random), biases = Golden.drawnBiases(random);
    double product = Math.exp(WeightNorms.of(weights).logSpectralProduct());
    for (int pair = 0; pair < 100; pair++) {
      double[] x = Tensor.gaussian(random, 3).toDoubles(),
          y = Tensor.gaussian(random, 3).toDoubles();
      double moved =
          distance(Golden.outputs(weights, biases, x), Golden.outputs(weights, biases, y));
      assertThat(moved).isLessThanOrEqualTo(product * distance(x, y));
    }
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += Math.pow(x[i] - y[i], 2);
    return Math.sqrt(sum);
  }
}
