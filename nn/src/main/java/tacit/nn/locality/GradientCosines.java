// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// How little gradients turn: `R = 1/B Σ_b |⟨g_b, g'_b⟩| / (‖g_b‖ ‖g'_b‖)`, and its own gradients
///
/// ```text
/// ∂R/∂g_b = s / B · (ĝ'_b − ⟨ĝ_b, ĝ'_b⟩ ĝ_b) / ‖g_b‖,   s = sign ⟨g_b, g'_b⟩
/// ```
///
/// with hats over unit vectors, and `∂R/∂g'_b` with the roles exchanged. Shapes `g, g': (B, …)`,
/// all axes but the first are one vector. All sums are in double, whatever the type of `g`.
///
/// The product of norms can vanish, behind dead rectifiers for instance. Where it is below 10⁻³⁰ an
/// example counts in `1/B`, adds 0 to the sum and has no gradient; [#dead] says how many did.
/// Nothing is added to the product, since that would break `R(c f) = R(f)`.
///
/// @param cosines `|⟨ĝ_b, ĝ'_b⟩|` of each example, 0 where dead
/// @param dead how many examples have no angle
/// @param byFirst `∂R/∂g`
/// @param bySecond `∂R/∂g'`
/// @source Razin, Maman & Cohen 2022, the regularizer of their experiments
public record GradientCosines(Tensor cosines, int dead, Tensor byFirst, Tensor bySecond) {
  private static final double NO_ANGLE = 1e-30;

  /// Of gradients `g` and `g'` of one shape and type.
  public static GradientCosines of(Tensor g, Tensor gPrime) {
    if (!g.shape().equals(gPrime.shape()) || g.dtype() != gPrime.dtype() || g.shape().rank() < 2) {
      throw new IllegalArgumentException(
          "cosines: g is %s %s and g' is %s %s; give two of one shape (n, …) and type"
              .formatted(g.dtype(), g.shape(), gPrime.dtype(), gPrime.shape()));
    }
    Angles angles = new Angles(g.shape().size(0), g.toDoubles(), gPrime.toDoubles());
    for (int b = 0; b < angles.count; b++) angles.take(b);
    Shape shape = g.shape();
    return new GradientCosines(
        Tensor.vector(angles.cosines),
        angles.dead,
        Tensor.of(shape, angles.byFirst).to(g.dtype()),
        Tensor.of(shape, angles.bySecond).to(g.dtype()));
  }

  /// `R`, from 0 to 1.
  public double mean() {
    return Arrays.stream(cosines.toDoubles()).sum() / cosines.shape().count();
  }

  private static final class Angles {
    private final int count;
    private final int size;
    private final double[] g;
    private final double[] gPrime;
    private final double[] cosines;
    private final double[] byFirst;
    private final double[] bySecond;
    private int dead;

    Angles(int count, double[] g, double[] gPrime) {
      this.count = count;
      this.size = g.length / Math.max(1, count);
      this.g = g;
      this.gPrime = gPrime;
      this.cosines = new double[count];
      this.byFirst = new double[g.length];
      this.bySecond = new double[g.length];
    }

    void take(int b) {
      int from = b * size;
      double norm = Math.sqrt(dot(g, g, from)), normPrime = Math.sqrt(dot(gPrime, gPrime, from));
      if (norm * normPrime < NO_ANGLE) {
        dead++;
        return;
      }
      double cosine = dot(g, gPrime, from) / norm / normPrime;
      cosines[b] = Math.min(1, Math.abs(cosine));
      double scale = Math.signum(cosine) / count;
      for (int i = from; i < from + size; i++) {
        double unit = g[i] / norm, unitPrime = gPrime[i] / normPrime;
        byFirst[i] = scale * (unitPrime - cosine * unit) / norm;
        bySecond[i] = scale * (unit - cosine * unitPrime) / normPrime;
      }
    }

    private double dot(double[] a, double[] b, int from) {
      double sum = 0;
      for (int i = from; i < from + size; i++) sum += a[i] * b[i];
      return sum;
    }
  }
}
