// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Cholesky;

/// A layer of `W` neurons that read the same `d` numbers, each with noise of its own:
///
/// ```text
/// x = B z + σ ξ,   z ~ N(0, I_d),   ξ ~ N(0, I_W)
/// M_c = (I + σ⁻² B_cᵀ B_c)⁻¹
/// cov(x_o | x_c) = σ² I + B_o M_c B_oᵀ
/// R²(c) = 1 − Σ_{i∉c} (σ² + bᵢᵀ M_c bᵢ) / Σᵢ (σ² + ‖bᵢ‖²)
/// ```
///
/// where a chunk `c` of the neurons explains the others `o` by the best linear prediction, and
/// itself fully. `M_c` is what the chunk leaves unknown of `z`.
///
/// - Shapes: `B: (W, d)`, rows `bᵢ`; `σ > 0`
/// - However large the chunk, its own noise and no other's is explained: without the chunk's share
///   `R²` cannot exceed `Σ‖bᵢ‖² / Σ(σ² + ‖bᵢ‖²)`
///
/// @source derived; the covariance is the Schur complement of `B Bᵀ + σ² I`
public final class CloneModel {
  private static final String NAME = "clone model";

  private final double[][] b;
  private final int d;
  private final double sigma;

  private CloneModel(double[][] b, int d, double sigma) {
    this.b = b;
    this.d = d;
    this.sigma = sigma;
  }

  public static CloneModel of(Tensor b, double sigma) {
    var axes = Axes.of(NAME).bind("b", b.shape(), "w d");
    int width = axes.size("w"), d = axes.size("d");
    require(width >= 1 && d >= 1, "b has shape %s, which holds no number".formatted(b.shape()));
    require(sigma > 0 && Double.isFinite(sigma), "sigma is %s; give one above 0".formatted(sigma));
    double[] all = b.toDoubles();
    for (double each : all) require(Double.isFinite(each), "b holds " + each + "; give numbers");
    double[][] rows = new double[width][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * d, (i + 1) * d));
    return new CloneModel(rows, d, sigma);
  }

  /// Of rows `bᵢ ~ N(0, I/d)`, whose signals have variance 1 on the average.
  public static CloneModel gaussian(RandomGenerator random, int width, int d, double sigma) {
    double[] b = Tensor.gaussian(random, width, d).toDoubles();
    Arrays.setAll(b, i -> b[i] / Math.sqrt(d));
    return of(Tensor.vector(b).reshape(Shape.of(width, d)), sigma);
  }

  public int width() {
    return b.length;
  }

  /// `x: (n, W)`, an example a row.
  public Tensor sample(RandomGenerator random, int n) {
    double[][] x = new double[n][b.length];
    double[] z = new double[d];
    for (double[] row : x) {
      Arrays.setAll(z, _ -> random.nextGaussian());
      Arrays.setAll(row, i -> dot(b[i], z) + sigma * random.nextGaussian());
    }
    return Tensor.matrix(x);
  }

  /// `cov(x)`, `(W, W)`.
  public Tensor covariance() {
    double[][] c = new double[b.length][b.length];
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < c.length; j++) c[i][j] = dot(b[i], b[j]);
      c[i][i] += sigma * sigma;
    }
    return Tensor.matrix(c);
  }

  /// `R²(c)`.
  public double rSquared(Indices chunk) {
    boolean[] in = members(chunk);
    double[][] left = left(chunk);
    double missed = 0, total = 0;
    for (int i = 0; i < b.length; i++) {
      if (!in[i]) missed += sigma * sigma + dot(left[i], left[i]);
      total += sigma * sigma + dot(b[i], b[i]);
    }
    return 1 - missed / total;
  }

  /// `cov(x_o | x_c)`, `(W − w, W − w)`, the neurons outside the chunk in their order.
  public Tensor residualCovariance(Indices chunk) {
    boolean[] in = members(chunk);
    double[][] left = left(chunk);
    int[] out = IntStream.range(0, b.length).filter(i -> !in[i]).toArray();
    double[][] c = new double[out.length][out.length];
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < out.length; j++) c[i][j] = dot(left[out[i]], left[out[j]]);
      c[i][i] += sigma * sigma;
    }
    return Tensor.matrix(c);
  }

  /// Correlations of the residuals outside the chunk, `(W − w, W − w)`.
  public Tensor residualCorrelation(Indices chunk) {
    Tensor c = residualCovariance(chunk);
    int n = c.shape().size(0);
    double[] rho = c.toDoubles(), variance = new double[n];
    Arrays.setAll(variance, i -> rho[i * n + i]);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rho[i * n + j] = i == j ? 1 : rho[i * n + j] / Math.sqrt(variance[i] * variance[j]);
      }
    }
    return Tensor.of(c.shape(), rho);
  }

  /// `MC_out(c)`, the mean size of the correlations of pairs outside the chunk.
  public double meanCorrelation(Indices chunk) {
    Tensor rho = residualCorrelation(chunk);
    int n = rho.shape().size(0);
    require(n >= 2, "%d of %d neurons are outside; leave 2 to correlate".formatted(n, b.length));
    double[] all = rho.toDoubles();
    double sum = 0;
    for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) sum += Math.abs(all[i * n + j]);
    return 2 * sum / (n * (n - 1.0));
  }

  /// `L⁻¹ bᵢ` of every neuron with `I + σ⁻² B_cᵀ B_c = L Lᵀ`, so that `bᵢᵀ M_c bⱼ` is a product of
  /// two of them.
  private double[][] left(Indices chunk) {
    double[][] precision = new double[d][d];
    for (int a = 0; a < d; a++) precision[a][a] = 1;
    for (int i : chunk.toArray()) {
      for (int a = 0; a < d; a++) {
        for (int e = 0; e < d; e++) precision[a][e] += b[i][a] * b[i][e] / (sigma * sigma);
      }
    }
    Tensor l = Cholesky.of(Tensor.matrix(precision)).l();
    double[][] left = new double[b.length][d];
    for (int i = 0; i < b.length; i++) {
      for (int a = 0; a < d; a++) {
        double rest = b[i][a];
        for (int e = 0; e < a; e++) rest -= l.get(a, e) * left[i][e];
        left[i][a] = rest / l.get(a, a);
      }
    }
    return left;
  }

  private boolean[] members(Indices chunk) {
    boolean[] in = new boolean[b.length];
    for (int i : chunk.toArray()) {
      require(
          i >= 0 && i < b.length && !in[i],
          "neuron %d of chunk %s of %d neurons; give different ones from 0 on"
              .formatted(i, chunk, b.length));
      in[i] = true;
    }
    return in;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) sum += u[i] * v[i];
    return sum;
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(NAME + ": " + message);
  }
}
