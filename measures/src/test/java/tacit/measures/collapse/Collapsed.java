// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// Features, labels and a last layer, as collapse measures take them.
record Collapsed(Tensor features, Indices labels, Tensor weight, Tensor bias) {
  /// Three classes of two, to be worked by hand.
  static Collapsed golden() {
    double[][] features = {{2, 0, 0}, {2, 1, 0}, {0, 2, 0}, {0, 2, 1}, {0, 0, 2}, {1, 0, 3}};
    double[][] weight = {{1, -.5, -.5}, {-.5, 1, -.5}, {-.4, -.6, 1}};
    return new Collapsed(
        Tensor.matrix(features),
        Indices.of(0, 0, 1, 1, 2, 2),
        Tensor.matrix(weight),
        Tensor.vector(.1, 0, -.1));
  }

  /// Gaussian everything, each of `c` classes at least once.
  static Collapsed drawn(Seed seed, int n, int p, int c) {
    var random = seed.generator();
    int[] labels = new int[n];
    Arrays.setAll(labels, i -> i < c ? i : random.nextInt(c));
    return new Collapsed(
        Tensor.gaussian(random, n, p),
        Indices.of(labels),
        Tensor.gaussian(random, c, p),
        Tensor.gaussian(random, c));
  }

  NeuralCollapse measured() {
    return NeuralCollapse.of(features, labels, weight, bias);
  }

  Collapsed with(Tensor otherFeatures) {
    return new Collapsed(otherFeatures, labels, weight, bias);
  }
}
