// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.Arrays;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.linalg.Svd;

/// How many directions a representation fills, from its singular values `σ` and the eigenvalues `λ
/// = σ²/(n − 1)` of its covariance, where `σ` are those of the centered rows:
///
/// ```text
/// participationRatio = (Σ λ)² / Σ λ²
/// entropyRank        = exp H(λ / Σ λ)
/// effectiveRank      = exp H(σ / Σ σ)
/// rankMe             = exp(−Σ p log p),  p = σ / Σ σ + 10⁻⁷, of the raw rows
/// stableRank         = Σ σ² / σ₁²
/// ```
///
/// with the entropy `H` in nats, to which a 0 adds 0. All are from 1 to the rank, and do not depend
/// on rotations nor on the unit; only `rankMe` also counts a zero, for some `10⁻⁶`.
///
/// - Shapes: `x: (n, d)`, `n ≥ 2`, not all 0; the centered ones ask for rows that differ
///
/// @source Roy & Vetterli 2007, Definition 1 (effective rank); Garrido, Balestriero, Najman & LeCun
///   2023 (RankMe)
public final class SpectralDimension {
  private static final String NAME = "spectral dimension";
  private static final double RANK_ME = 1e-7;

  private final int n;
  private final double[] raw;
  private final double[] centered;

  private SpectralDimension(int n, double[] raw, double[] centered) {
    this.n = n;
    this.raw = raw;
    this.centered = centered;
  }

  public static SpectralDimension of(Tensor x, Kernels on) {
    double[][] rows = Points.of(NAME, x).rows();
    Points.require(NAME, rows.length >= 2, rows.length + " rows; give 2 or more");
    double[] raw = sigma(x.to(DType.FLOAT64), on);
    Points.require(NAME, raw[0] > 0, "every number of x is 0, so no direction is filled");
    double[] centered = sigma(Tensor.matrix(centered(rows)), on);
    return new SpectralDimension(rows.length, raw, centered);
  }

  /// Of a tall matrix those of its triangle, which is small.
  private static double[] sigma(Tensor a, Kernels on) {
    boolean tall = a.shape().size(0) > a.shape().size(1);
    return Svd.sigmaOf(tall ? Qr.of(a, on).r() : a).toDoubles();
  }

  /// Less the first row before the mean, so that a column of one number is exactly 0.
  private static double[][] centered(double[][] rows) {
    int n = rows.length, d = rows[0].length;
    double[] mean = new double[d];
    double[][] y = new double[n][d];
    for (double[] row : rows) {
      for (int j = 0; j < d; j++) mean[j] += (row[j] - rows[0][j]) / n;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) y[i][j] = rows[i][j] - rows[0][j] - mean[j];
    }
    return y;
  }

  /// `λ`, descending; as many as the smaller of `n` and `d`, the rest are 0.
  public double[] eigenvalues() {
    return Arrays.stream(centered).map(s -> s * s / (n - 1)).toArray();
  }

  public double participationRatio() {
    double[] lambda = squares(differing());
    return 1 / Arrays.stream(shares(lambda)).map(p -> p * p).sum();
  }

  public double entropyRank() {
    return Math.exp(entropy(shares(squares(differing()))));
  }

  public double effectiveRank() {
    return Math.exp(entropy(shares(differing())));
  }

  /// [#effectiveRank] of the rows as they are.
  public double effectiveRankRaw() {
    return Math.exp(entropy(shares(raw)));
  }

  public double rankMe() {
    return Math.exp(entropy(Arrays.stream(shares(raw)).map(p -> p + RANK_ME).toArray()));
  }

  public double stableRank() {
    return Arrays.stream(squares(differing())).sum();
  }

  /// [#stableRank] of the rows as they are.
  public double stableRankRaw() {
    return Arrays.stream(squares(raw)).sum();
  }

  private double[] differing() {
    Points.require(
        NAME,
        centered[0] > 0,
        "all %d rows of x are equal; centered they are 0 and fill no direction".formatted(n));
    return centered;
  }

  /// `(σ/σ₁)²`, which stay within the doubles.
  private static double[] squares(double[] sigma) {
    return Arrays.stream(sigma).map(s -> s / sigma[0]).map(s -> s * s).toArray();
  }

  private static double[] shares(double[] values) {
    double total = Arrays.stream(values).map(v -> v / values[0]).sum();
    return Arrays.stream(values).map(v -> v / values[0] / total).toArray();
  }

  private static double entropy(double[] p) {
    return -Arrays.stream(p).filter(each -> each > 0).map(each -> each * Math.log(each)).sum();
  }
}
