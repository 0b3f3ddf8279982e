// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;

/// How far features vary within classes, in units of how far the classes are apart (NC1):
///
/// ```text
/// Σ_W = (1/n) Σᵢ (hᵢ − μ_{yᵢ})(hᵢ − μ_{yᵢ})ᵀ,   Σ_B = (1/c) Σ_c M_c M_cᵀ
/// NC1 = tr(Σ_W Σ_B⁺) / c
/// ```
///
/// `Σ_B` has rank `c − 1` at most; its eigenvalues below `10⁻¹⁰` of the largest count as 0. Codes
/// disagree: that of the paper plots the trace without `1/c`, others divide.
///
/// With `M = U S Vᵀ`, `Σ_B⁺ = c V S⁻² Vᵀ`, so the trace is a sum of squares and no `(p, p)` matrix
/// is ever made.
///
/// @param trace `tr(Σ_W Σ_B⁺)`
/// @param traceRatio `tr Σ_W / tr Σ_B`
/// @param cdnv class-distance normalized variance, the mean over pairs of classes of `(v_a + v_b) /
///   (2 ‖μ_a − μ_b‖²)`, `v_c` the mean squared distance of a class from its mean
/// @source Papyan, Han & Donoho 2020; Galanti, György & Hutter 2022 for the last; both from memory
public record Variability(double trace, double traceRatio, double cdnv, int classCount) {
  /// An eigenvalue of `Σ_B` is a square of a singular value of `M`.
  private static final double DROPPED = Math.sqrt(1e-10);

  /// Of features `(n, p)` and labels `(n)` from 0 to `classCount − 1`.
  public static Variability of(Tensor features, Indices labels, int classCount) {
    return of(ClassMeans.of(features, labels, classCount));
  }

  static Variability of(ClassMeans h) {
    int c = h.classes();
    double between = 0;
    for (double[] m : h.centered()) between += Rows.square(m) / c;
    if (between <= h.rounding()) {
      throw new ArithmeticException(
          "neural collapse: the means of all %d classes are equal, so there is no distance between"
                  .formatted(c)
              + " classes to measure in; take features that tell some classes apart");
    }
    double[] variances = variances(h);
    double within = 0;
    for (int i = 0; i < h.count(); i++) within += Rows.square(h.within(i)) / h.count();
    return new Variability(trace(h), within / between, cdnv(h, variances), c);
  }

  /// `(c/n) Σᵢ Σᵣ (vᵣᵀ (hᵢ − μ_{yᵢ}) / sᵣ)²`.
  private static double trace(ClassMeans h) {
    List<double[]> scaled = directions(Svd.of(Tensor.matrix(h.centered())));
    double sum = 0;
    for (int i = 0; i < h.count(); i++) {
      double[] within = h.within(i);
      for (double[] direction : scaled) sum += Math.pow(Rows.dot(direction, within), 2);
    }
    return sum * h.classes() / h.count();
  }

  /// `vᵣ / sᵣ` for those that are not dropped.
  private static List<double[]> directions(Svd svd) {
    double[][] v = Rows.of(svd.v());
    double[] s = svd.sigma().toDoubles();
    List<double[]> directions = new ArrayList<>();
    for (int r = 0; r < s.length && s[r] > DROPPED * s[0]; r++) {
      int column = r;
      double[] direction = new double[v.length];
      Arrays.setAll(direction, k -> v[k][column] / s[column]);
      directions.add(direction);
    }
    return directions;
  }

  private static double[] variances(ClassMeans h) {
    double[] sums = new double[h.classes()], counts = new double[h.classes()];
    for (int i = 0; i < h.count(); i++) {
      sums[h.label(i)] += Rows.square(h.within(i));
      counts[h.label(i)]++;
    }
    for (int c = 0; c < sums.length; c++) sums[c] /= counts[c];
    return sums;
  }

  private static double cdnv(ClassMeans h, double[] variances) {
    int c = h.classes();
    double sum = 0;
    for (int a = 0; a < c; a++) {
      for (int b = 0; b < a; b++) {
        double apart = Rows.square(Rows.minus(h.mean(a), h.mean(b)));
        if (apart <= h.rounding()) throw equal(b, a);
        sum += (variances[a] + variances[b]) / (2 * apart);
      }
    }
    return sum / (c * (c - 1) / 2.0);
  }

  private static ArithmeticException equal(int a, int b) {
    return new ArithmeticException(
        "neural collapse: classes %d and %d have the same mean, so their distance is no unit;"
                .formatted(a, b)
            + " join them or leave one out");
  }

  /// `tr(Σ_W Σ_B⁺) / c`.
  public double nc1() {
    return nc1(true);
  }

  public double nc1(boolean divideByClassCount) {
    return divideByClassCount ? trace / classCount : trace;
  }
}
