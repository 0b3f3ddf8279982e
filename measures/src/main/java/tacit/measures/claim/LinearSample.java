// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.LeastSquares;
import tacit.measures.stats.NormalTail;

/// A sample `x ~ N(y μ, I)` with signs `y`, and a score function `x ↦ ⟨w, x⟩` fitted to it. Its
/// error is known: the chance that a standard normal number is above `⟨μ, w⟩/‖w‖`.
///
/// Of the class `‖w‖ ≤ 1` the complexity is at most `√(E‖x‖²/n)`.
///
/// @param signs `y`
/// @param scores `⟨w, xᵢ⟩`
/// @param error of `w`
record LinearSample(Indices signs, Tensor scores, double error) {
  /// @param n size of a sample
  /// @param d number of inputs
  /// @param mu length of the mean, which lies along the first axis
  /// @param gamma level of the bound
  /// @param inClass whether `w` is the unit vector along `Σ yᵢ xᵢ`, or else the shortest with `yᵢ
  ///   ⟨w, xᵢ⟩ = γ`
  record Setup(int n, int d, double mu, double gamma, boolean inClass) {
    /// `√(E‖x‖²/n)`.
    double complexity() {
      return Math.sqrt((d + mu * mu) / n);
    }
  }

  static LinearSample drawn(Setup setup, Seed seed) {
    var random = seed.generator();
    int[] signs =
        IntStream.generate(() -> random.nextBoolean() ? 1 : -1).limit(setup.n()).toArray();
    double[] x = Tensor.gaussian(random, setup.n(), setup.d()).toDoubles();
    for (int i = 0; i < setup.n(); i++) x[i * setup.d()] += signs[i] * setup.mu();
    double[] w = setup.inClass() ? along(x, signs, setup.d()) : perfect(setup, x, signs);
    double error = NormalTail.above(setup.mu() * w[0] / length(w));
    return new LinearSample(Indices.of(signs), Tensor.vector(scores(x, w)), error);
  }

  private static double[] along(double[] x, int[] signs, int d) {
    double[] w = new double[d];
    for (int i = 0; i < x.length; i++) w[i % d] += signs[i / d] * x[i];
    double length = length(w);
    return Arrays.stream(w).map(each -> each / length).toArray();
  }

  private static double[] perfect(Setup setup, double[] x, int[] signs) {
    double[] scores = Arrays.stream(signs).mapToDouble(y -> y * setup.gamma()).toArray();
    double[][] rows = new double[setup.n()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(x, i * setup.d(), (i + 1) * setup.d());
    }
    return LeastSquares.of(Tensor.matrix(rows), Tensor.vector(scores)).x().toDoubles();
  }

  private static double[] scores(double[] x, double[] w) {
    double[] scores = new double[x.length / w.length];
    for (int i = 0; i < x.length; i++) scores[i / w.length] += x[i] * w[i % w.length];
    return scores;
  }

  private static double length(double[] w) {
    return Math.sqrt(Arrays.stream(w).map(each -> each * each).sum());
  }
}
