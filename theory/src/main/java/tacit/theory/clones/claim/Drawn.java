// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Solve;
import tacit.theory.clones.CloneModel;

/// A clone model, and the algebra of the side that does not call it.
final class Drawn {
  /// The example of the book, whose `σ` is 1/2.
  static final CloneModel FOUR =
      CloneModel.of(Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, 1}, {1, -1}}), .5);

  private Drawn() {}

  /// Neurons 0 to `size − 1`.
  static Indices first(int size) {
    return Indices.of(IntStream.range(0, size).toArray());
  }

  /// `C_oo − C_oc C_cc⁻¹ C_co` of a covariance `C`, with `c` the first `w` neurons.
  static double[][] schur(Tensor covariance, int w) {
    int width = covariance.shape().size(0), out = width - w;
    double[][] own = new double[w][w], cross = new double[w][out], left = new double[out][out];
    for (int i = 0; i < w; i++) {
      for (int j = 0; j < w; j++) own[i][j] = covariance.get(i, j);
      for (int j = 0; j < out; j++) cross[i][j] = covariance.get(i, w + j);
    }
    Tensor solved = Solve.of(Tensor.matrix(own), Tensor.matrix(cross)).x();
    for (int i = 0; i < out; i++) {
      for (int j = 0; j < out; j++) {
        left[i][j] = covariance.get(w + i, w + j);
        for (int a = 0; a < w; a++) left[i][j] -= cross[a][i] * solved.get(a, j);
      }
    }
    return left;
  }

  /// `1 − tr C_(o|c) / tr C`.
  static double rSquared(Tensor covariance, double[][] left) {
    double all = 0, rest = 0;
    for (int i = 0; i < covariance.shape().size(0); i++) all += covariance.get(i, i);
    for (int i = 0; i < left.length; i++) rest += left[i][i];
    return 1 - rest / all;
  }

  /// Mean of `|ρ|` over pairs.
  static double meanCorrelation(double[][] left) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.abs(left[i][j]) / Math.sqrt(left[i][i] * left[j][j]);
      }
    }
    return 2 * sum / (left.length * (left.length - 1.0));
  }
}
