// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Eight samples of four subclasses in two classes, with two layers of pre-activations; neuron 2 is
/// dead. Its numbers come from a NumPy script and from the authors' functions on these arrays.
final class Eight {
  /// The goldens have 12 digits after the point.
  static final Offset<Double> DIGITS = within(1e-12);

  static final Indices CLASSES = Indices.of(0, 0, 0, 0, 1, 1, 1, 1);
  static final Indices SUBCLASSES = Indices.of(0, 0, 1, 1, 2, 2, 3, 3);
  static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 0, 1, 1), 2);

  private static final double[][] FIRST = {
    {2, 0, -1}, {3, 1, -2}, {-1, .5, -1}, {0, 1.5, -2},
    {.5, -1, -1}, {1.5, -3, -2}, {-2, 2, -1}, {-1, 4, -3}
  };
  private static final double[][] SECOND = {
    {1, -1}, {2, -.5}, {-1, 1}, {-.5, 2}, {1, 1}, {2, 3}, {-1, -1}, {.5, -2}
  };

  private Eight() {}

  static ActivationRecord pre() {
    return ActivationRecord.of(Tensor.matrix(FIRST), Tensor.matrix(SECOND));
  }

  /// Two layers of 4 and 3 neurons whose answers are near `shift`; a large one leaves none dead.
  static ActivationRecord drawn(RandomGenerator random, int n, double shift) {
    return mapped(
        ActivationRecord.of(Tensor.gaussian(random, n, 4), Tensor.gaussian(random, n, 3)),
        new double[] {1, 1, 1, 1, 1, 1, 1},
        new double[] {shift, shift, shift, shift, shift, shift, shift});
  }

  /// `αₙ pₙ + βₙ`.
  static ActivationRecord mapped(ActivationRecord p, double[] alpha, double[] beta) {
    Tensor[] layers = new Tensor[p.layerCount()];
    for (int l = 0, at = 0; l < layers.length; at += p.width(l++)) {
      double[][] rows = new double[p.sampleCount()][p.width(l)];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          rows[i][j] = alpha[at + j] * p.rows(l)[i][j] + beta[at + j];
        }
      }
      layers[l] = Tensor.matrix(rows);
    }
    return ActivationRecord.of(layers);
  }

  /// Labels `0, 1, …, groups − 1, 0, 1, …`.
  static Indices inTurn(int n, int groups) {
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) labels[i] = i % groups;
    return Indices.of(labels);
  }
}
