// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;

/// The deviations of all pairs of inputs in one layer: [DeviationRecursion] on matrices.
///
/// ```text
/// h_ab = 1 − c_ab,   δΘ_ab = Θ_aa − Θ_ab
/// ```
///
/// - Shapes: `h`, `δΘ`: `(n₁, n₂)`; the diagonal `Θ_aa` is one number, since all norms are equal
///
/// @param h `1 − c`
/// @param deltaTheta `δΘ`
/// @param theta `Θ_aa`
/// @source Tacit
public record DeviationGram(
    DeviationRecursion recursion, Tensor h, Tensor deltaTheta, double theta) {
  /// After the first dense layer, for inputs of these deviations.
  public static DeviationGram start(DeviationRecursion recursion, Tensor h) {
    double q = recursion.map().q();
    double[] delta = h.toDoubles();
    for (int i = 0; i < delta.length; i++) delta[i] = recursion.start(delta[i]).deltaTheta();
    return new DeviationGram(recursion, h, Tensor.of(h.shape(), delta), q);
  }

  /// The deviations of inputs after each is scaled to length one, `h = ½ ‖x/‖x‖ − x′/‖x′‖‖²`, which
  /// keeps the digits of near ones. Shapes `x: (n₁, d)`, `x′: (n₂, d)`, result `(n₁, n₂)`.
  public static Tensor between(Tensor x1, Tensor x2) {
    Axes.of("deviations").bind("x1", x1.shape(), "n d").bind("x2", x2.shape(), "m d");
    int n = x1.shape().size(0), m = x2.shape().size(0), d = x1.shape().size(1);
    double[] norm1 = norms(x1), norm2 = norms(x2), h = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double sum = 0;
        for (int p = 0; p < d; p++) {
          double gap = x1.get(i, p) / norm1[i] - x2.get(j, p) / norm2[j];
          sum += gap * gap;
        }
        h[i * m + j] = Math.min(sum / 2, 2);
      }
    }
    return Tensor.of(Shape.of(n, m), h);
  }

  private static double[] norms(Tensor x) {
    int n = x.shape().size(0), d = x.shape().size(1);
    double[] norms = new double[n];
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < d; p++) norms[i] = Math.hypot(norms[i], x.get(i, p));
      if (norms[i] == 0) {
        throw new IllegalArgumentException(
            "deviations: input %d of x %s is all zeros and has no direction; leave it out"
                .formatted(i, x.shape()));
      }
    }
    return norms;
  }

  /// After so many more blocks.
  public DeviationGram after(int blocks) {
    double[] at = h.toDoubles(), delta = deltaTheta.toDoubles();
    double diagonal = theta;
    for (int l = 0; l < blocks; l++) {
      for (int i = 0; i < at.length; i++) {
        var next = recursion.next(new Deviation(at[i], 0, delta[i], diagonal));
        at[i] = next.h();
        delta[i] = next.deltaTheta();
      }
      diagonal = recursion.map().q() + recursion.map().chi1() * diagonal;
    }
    return new DeviationGram(
        recursion, Tensor.of(h.shape(), at), Tensor.of(h.shape(), delta), diagonal);
  }

  /// `Θ = Θ_aa − δΘ`, which rounds the deviations away where they are small.
  public Tensor ntk() {
    double[] values = deltaTheta.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] = theta - values[i];
    return Tensor.of(h.shape(), values);
  }

  /// `K = q* (1 − h)`.
  public Tensor nngp() {
    double[] values = h.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] = recursion.map().q() * (1 - values[i]);
    return Tensor.of(h.shape(), values);
  }

  /// The spectrum of `Θ` where deviations are small: the bulk is that of `−δΘ` on the vectors whose
  /// entries sum to 0, and `λ_max = m Θ_aa − Σ δΘ / m`; relative errors are `‖δΘ‖ / (m Θ_aa)`.
  public NtkSpectrum spectrum() {
    return spectrum(deltaTheta, theta);
  }

  /// The same of `K`.
  public NtkSpectrum nngpSpectrum() {
    double q = recursion.map().q();
    double[] delta = h.toDoubles();
    for (int i = 0; i < delta.length; i++) delta[i] *= q;
    return spectrum(Tensor.of(h.shape(), delta), q);
  }

  private static NtkSpectrum spectrum(Tensor delta, double diagonal) {
    Axes.of("deviations").bind("h", delta.shape(), "m m");
    int m = delta.shape().size(0);
    double sum = 0;
    for (double each : delta.toDoubles()) sum += each;
    double lambdaMax = m * diagonal - sum / m;
    if (m == 1) return NtkSpectrum.exact(lambdaMax, Tensor.vector());
    return NtkSpectrum.exact(lambdaMax, bulk(delta));
  }

  /// The eigenvalues of `−δ` on the complement, computed at a size at which squares do not
  /// underflow.
  static Tensor bulk(Tensor delta) {
    double[] unit = delta.toDoubles();
    double scale = Arrays.stream(unit).max().orElse(0);
    if (scale == 0) scale = 1;
    for (int i = 0; i < unit.length; i++) unit[i] /= scale;
    double[] lambda =
        SymmetricEigen.lambdaOf(complement(Tensor.of(delta.shape(), unit))).toDoubles();
    for (int i = 0; i < lambda.length; i++) lambda[i] *= scale;
    return Tensor.vector(lambda);
  }

  /// `−δ` on the complement of the constant vector: reflected by the Householder matrix `I − 2uuᵀ`
  /// that takes `1/√m` to the first axis, and that axis left out. `(m − 1, m − 1)`.
  private static Tensor complement(Tensor delta) {
    int m = delta.shape().size(0);
    double[] u = new double[m], du = new double[m];
    double root = 1 / Math.sqrt(m), length = Math.sqrt(2 * (1 - root));
    for (int i = 0; i < m; i++) u[i] = (i == 0 ? root - 1 : root) / length;
    double udu = 0;
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) du[i] += delta.get(i, j) * u[j];
      udu += u[i] * du[i];
    }
    double[] rest = new double[(m - 1) * (m - 1)];
    for (int i = 1; i < m; i++) {
      for (int j = 1; j < m; j++) {
        double each = delta.get(i, j) - 2 * (u[i] * du[j] + du[i] * u[j]) + 4 * udu * u[i] * u[j];
        rest[(i - 1) * (m - 1) + j - 1] = -each;
      }
    }
    return Tensor.of(Shape.of(m - 1, m - 1), rest);
  }
}
