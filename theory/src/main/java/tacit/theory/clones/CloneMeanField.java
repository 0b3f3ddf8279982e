// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

/// [CloneModel] with rows `bᵢ ~ N(0, I/d)` on the average over chunks of `w`, for large `d` and
/// `W`:
///
/// ```text
/// m = [1 + (w/(d σ²)) / (1 + m/σ²)]⁻¹,   or m² + (σ² + w/d − 1) m − σ² = 0
/// R² ≈ 1 − (W − w)(σ² + m) / (W (1 + σ²))
/// MC_out ≈ √(2/(πd)) · (d/w) / (1 + d/w)   for w ≫ d
/// ```
///
/// `m` is the variance of a signal that the chunk leaves unknown. The last falls as `1/w` and does
/// not ask what `σ` is; it is rough, some 25 %, while `w` is only three times `d`.
///
/// @source derived; the equation for `m` as in the law of Marchenko & Pastur 1967
public record CloneMeanField(int width, int d, double sigma) {
  public CloneMeanField {
    if (width < 1 || d < 1 || !(sigma > 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException(
          "clone mean field: width %d, d %d and sigma %s; give numbers above 0"
              .formatted(width, d, sigma));
    }
  }

  /// `m`, from 1 without a chunk to 0.
  public double unknown(int w) {
    check(w, 0);
    double square = sigma * sigma, p = square + (double) w / d - 1;
    double root = Math.sqrt(p * p + 4 * square);
    return p > 0 ? 2 * square / (p + root) : (root - p) / 2;
  }

  public double rSquared(int w) {
    double square = sigma * sigma;
    return 1 - (width - w) * (square + unknown(w)) / (width * (1 + square));
  }

  /// `MC_out`, for `w ≫ d`.
  public double meanCorrelation(int w) {
    check(w, 1);
    double few = (double) d / w;
    return Math.sqrt(2 / (Math.PI * d)) * few / (1 + few);
  }

  private void check(int w, int least) {
    if (w < least || w > width) {
      throw new IllegalArgumentException(
          "clone mean field: chunks of %d neurons of %d; give %d to %d"
              .formatted(w, width, least, width));
    }
  }
}
