// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.measures.margin.OutputMargins;

/// A network 2 → 3 → 2 with ReLU, where it started from and ten inputs. What the tests compare with
/// was computed from them in NumPy, in float64, apart from this code.
final class Golden {
  static final Tensor W1 = Tensor.matrix(new double[][] {{1, -2}, {.5, 1}, {-1, 0}});
  static final Tensor W2 = Tensor.matrix(new double[][] {{2, -1, .5}, {-.5, 1.5, 1}});
  static final List<Tensor> WEIGHTS = List.of(W1, W2);
  static final List<Tensor> BIASES = List.of(Tensor.vector(.1, -.2, .3), Tensor.vector(0, .25));
  static final List<Tensor> START =
      List.of(
          Tensor.matrix(new double[][] {{.5, -1}, {0, .5}, {-.5, .5}}),
          Tensor.matrix(new double[][] {{1, 0, 0}, {0, 1, .5}}));
  private static final double[][] INPUTS = {
    {1, 0}, {0, 1}, {1, 1}, {-1, 0}, {0, -1}, {-1, -1}, {2, 1}, {1, 2}, {-1, 2}, {2, -1}
  };

  private Golden() {}

  /// The network with `σ = σ′ = α = α′ = ¼`.
  static Trained network() {
    var tolerated = Tolerated.NONE;
    for (var way : Perturbation.values()) tolerated = tolerated.with(way, .25);
    return Trained.of(WEIGHTS, START, Trained.margin(margins()), INPUTS.length)
        .withBiases(BIASES)
        .tolerating(tolerated);
  }

  /// Output margins where the labels are what the network says.
  static double[] margins() {
    double[][] logits = new double[INPUTS.length][];
    int[] labels = new int[INPUTS.length];
    for (int i = 0; i < INPUTS.length; i++) {
      logits[i] = outputs(WEIGHTS, BIASES, INPUTS[i]);
      labels[i] = logits[i][1] > logits[i][0] ? 1 : 0;
    }
    return OutputMargins.of(Tensor.matrix(logits), Indices.of(labels));
  }

  /// Outputs of a ReLU network.
  static double[] outputs(List<Tensor> weights, List<Tensor> biases, double... x) {
    double[] reached = x;
    for (int l = 0; l < weights.size(); l++) {
      double[] w = weights.get(l).toDoubles(), next = biases.get(l).toDoubles();
      for (int i = 0; i < next.length; i++) {
        for (int j = 0; j < reached.length; j++) next[i] += w[i * reached.length + j] * reached[j];
        if (l < weights.size() - 1) next[i] = Math.max(0, next[i]);
      }
      reached = next;
    }
    return reached;
  }

  /// Weights of a network 3 → 4 → 5 → 2.
  static List<Tensor> drawn(RandomGenerator random) {
    return List.of(
        Tensor.gaussian(random, 4, 3),
        Tensor.gaussian(random, 5, 4),
        Tensor.gaussian(random, 2, 5));
  }

  /// Its biases.
  static List<Tensor> drawnBiases(RandomGenerator random) {
    List<Tensor> biases = new ArrayList<>();
    for (int out : new int[] {4, 5, 2}) biases.add(Tensor.gaussian(random, out));
    return biases;
  }

  /// What a number written with twelve decimals leaves open.
  static Offset<Double> twelveDecimals() {
    return Offset.offset(5.5e-13);
  }

  /// Roundings of numbers of the size of `size`.
  static Offset<Double> roundings(int count, double size) {
    return Offset.offset(count * Math.ulp(size));
  }
}
