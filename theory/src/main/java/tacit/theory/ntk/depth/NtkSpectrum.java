// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;

/// The eigenvalues of a kernel on `m` training inputs, and what they say of training.
///
/// ```text
/// Θ v = λ v,   λ_max ≥ bulk ≥ λ_min,   κ = λ_max / λ_min
/// ```
///
/// Gradient descent needs about `κ` steps to fit the slowest direction. A `λ_min` that is not above
/// `m ε λ_max` is made of rounding errors, negative ones included: then `belowRounding` is set and
/// `κ` is infinite. Inputs that are there twice end so, and rightly. For one input `κ = 1`.
///
/// - In: `Θ: (m, m)`, symmetric, FLOAT64
/// - To `m = 2000` all eigenvalues, checked against `Σ λ = tr Θ` to `10⁻¹⁰`. Beyond it only the two
///   ends, by [Lanczos], and `bulk` is empty
///
/// @param lambdaMin `λ_min`, as computed
/// @param lambdaMax `λ_max`
/// @param bulk all but `λ_max`, descending, `(m − 1)`; empty where only the ends were computed
/// @param conditionNumber `κ`, at least 1, perhaps infinite, never NaN
/// @param belowRounding whether `λ_min` cannot be told from 0
/// @source Xiao, Pennington & Schoenholz 2020; the treatment of rounding is Tacit's
public record NtkSpectrum(
    double lambdaMin,
    double lambdaMax,
    Tensor bulk,
    double conditionNumber,
    boolean belowRounding) {
  /// The largest `m` whose eigenvalues are all computed.
  public static final int FULL = 2000;

  private static final double TRACE_TOLERANCE = 1e-10;

  public static NtkSpectrum of(Tensor ntk) {
    Axes.of("ntk spectrum").bind("ntk", ntk.shape(), "m m");
    int m = ntk.shape().size(0);
    if (m == 0) {
      throw new IllegalArgumentException(
          "ntk spectrum: ntk is (0, 0), which has no eigenvalues; give at least one input");
    }
    return m <= FULL ? full(ntk) : ends(ntk);
  }

  /// All eigenvalues.
  static NtkSpectrum full(Tensor ntk) {
    double[] lambda = SymmetricEigen.lambdaOf(ntk).toDoubles();
    checkTrace(ntk, lambda);
    return of(
        lambda[0], Tensor.vector(Arrays.copyOfRange(lambda, 1, lambda.length)), lambda.length);
  }

  /// The two ends alone.
  static NtkSpectrum ends(Tensor ntk) {
    int m = ntk.shape().size(0);
    var lanczos = Lanczos.ends(ntk);
    return of(lanczos.lambdaMin(), lanczos.lambdaMax(), Tensor.vector(), m);
  }

  /// From the largest eigenvalue and the others, descending.
  static NtkSpectrum of(double lambdaMax, Tensor bulk, int m) {
    double lambdaMin = m == 1 ? lambdaMax : bulk.get(m - 2);
    return of(lambdaMin, lambdaMax, bulk, m);
  }

  /// From eigenvalues of deviations: the bulk has its own digits, however small it is beside
  /// `λ_max`, and is rounding only beside its own largest.
  static NtkSpectrum exact(double lambdaMax, Tensor bulk) {
    int m = bulk.shape().count() + 1;
    if (m == 1) return of(lambdaMax, bulk, 1);
    double lambdaMin = bulk.get(m - 2);
    boolean below = !(lambdaMin > m * Math.ulp(1.0) * bulk.get(0));
    double kappa = below ? Double.POSITIVE_INFINITY : lambdaMax / lambdaMin;
    return new NtkSpectrum(lambdaMin, lambdaMax, bulk, kappa, below);
  }

  private static NtkSpectrum of(double lambdaMin, double lambdaMax, Tensor bulk, int m) {
    boolean below = m > 1 && !(lambdaMin > m * Math.ulp(1.0) * lambdaMax);
    double kappa = m == 1 ? 1 : below ? Double.POSITIVE_INFINITY : lambdaMax / lambdaMin;
    return new NtkSpectrum(lambdaMin, lambdaMax, bulk, kappa, below);
  }

  /// `η_theory = 2/λ_max`: gradient descent on `½ ‖f − y‖²` is stable for smaller rates only.
  public double maxLearningRate() {
    return 2 / lambdaMax;
  }

  private static void checkTrace(Tensor ntk, double[] lambda) {
    double trace = 0, size = 0;
    for (int i = 0; i < lambda.length; i++) {
      trace += ntk.get(i, i);
      size += Math.abs(lambda[i]);
    }
    double error = Math.abs(Arrays.stream(lambda).sum() - trace);
    if (error > TRACE_TOLERANCE * size) {
      throw new ArithmeticException(
          "ntk spectrum: the eigenvalues of ntk (%d, %d) sum to %s off its trace %s; the solver failed"
              .formatted(lambda.length, lambda.length, error, trace));
    }
  }
}
