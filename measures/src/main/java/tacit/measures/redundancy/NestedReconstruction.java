// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Optional;

/// Squares that growing chunks leave, all from one Cholesky factor `G + λ I = Uᵀ U` with neurons in
/// the order in which they join: the first `w` rows of `U` are those of the chunk of size `w`. With
/// `U_c` its corner, `Y` what is right of it, and `B = NᵀN`, `N = U_c⁻¹`, whose corners are those
/// of smaller chunks too:
///
/// ```text
/// outside:  Sⱼⱼ = Gⱼⱼ − ‖Yⱼ‖² − λ ‖U_c⁻¹ Yⱼ‖²
/// inside:   Σ Sⱼⱼ = λ² (tr B − λ ‖B‖²)
/// ```
final class NestedReconstruction {
  private final double[][] u, b;
  private final double[] diagonal;
  private final double ridge;

  private NestedReconstruction(double[][] u, double[] diagonal, double ridge) {
    this.u = u;
    this.diagonal = diagonal;
    this.ridge = ridge;
    this.b = gram(inverse(u));
  }

  /// For chunks up to `most` neurons; empty where a pivot is rounding, as of a neuron said twice.
  static Optional<NestedReconstruction> of(double[][] g, int[] order, int most, double ridge) {
    int width = order.length;
    double[][] u = new double[most][width];
    double[] diagonal = new double[width];
    for (int j = 0; j < width; j++) diagonal[j] = g[order[j]][order[j]];
    for (int i = 0; i < most; i++) {
      for (int j = i; j < width; j++) u[i][j] = g[order[i]][order[j]];
      u[i][i] += ridge;
      double least = width * Math.ulp(1.0) * u[i][i];
      for (int k = 0; k < i; k++) add(u[i], -u[k][i], u[k], i);
      if (u[i][i] <= least) return Optional.empty();
      scale(u[i], 1 / Math.sqrt(u[i][i]), i);
    }
    return Optional.of(new NestedReconstruction(u, diagonal, ridge));
  }

  /// `Σ Sⱼⱼ` inside the chunk of the first `w` neurons.
  double inside(int w) {
    double trace = 0, squares = 0;
    for (int i = 0; i < w; i++) {
      trace += b[i][i];
      squares += b[i][i] * b[i][i];
      for (int j = i + 1; j < w; j++) squares += 2 * b[i][j] * b[i][j];
    }
    return ridge * ridge * (trace - ridge * squares);
  }

  /// `Σ Sⱼⱼ` outside it.
  double outside(int w) {
    int width = diagonal.length;
    double[] left = diagonal.clone();
    double[][] c = new double[w][];
    for (int i = w - 1; i >= 0; i--) {
      c[i] = u[i].clone();
      for (int j = w; j < width; j++) left[j] -= u[i][j] * u[i][j];
      for (int k = i + 1; k < w; k++) add(c[i], -u[i][k], c[k], w);
      scale(c[i], 1 / u[i][i], w);
      for (int j = w; j < width; j++) left[j] -= ridge * c[i][j] * c[i][j];
    }
    double sum = 0;
    for (int j = w; j < width; j++) sum += Math.max(0, left[j]);
    return sum;
  }

  /// `Σ Gⱼⱼ` outside it.
  double total(int w) {
    double sum = 0;
    for (int j = w; j < diagonal.length; j++) sum += diagonal[j];
    return sum;
  }

  /// `N = U_c⁻¹` of the largest chunk.
  private static double[][] inverse(double[][] u) {
    int w = u.length;
    double[][] n = new double[w][w];
    for (int i = w - 1; i >= 0; i--) {
      n[i][i] = 1;
      for (int k = i + 1; k < w; k++) add(n[i], -u[i][k], n[k], k);
      scale(n[i], 1 / u[i][i], i);
    }
    return n;
  }

  /// The upper triangle of `NᵀN`.
  private static double[][] gram(double[][] n) {
    double[][] b = new double[n.length][n.length];
    for (int i = 0; i < n.length; i++) {
      for (int k = 0; k <= i; k++) add(b[i], n[k][i], n[k], i);
    }
    return b;
  }

  /// `to += factor · from`, from a position on.
  private static void add(double[] to, double factor, double[] from, int start) {
    for (int j = start; j < to.length; j++) to[j] += factor * from[j];
  }

  private static void scale(double[] row, double factor, int start) {
    for (int j = start; j < row.length; j++) row[j] *= factor;
  }
}
