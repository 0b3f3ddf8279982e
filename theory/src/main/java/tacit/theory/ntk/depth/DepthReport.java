// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.depth.Assumption.Violation;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// What theory says of a network at one depth, beside what is there.
///
/// ```text
/// residual r = κ/κ_law − 1, or in the chaotic phase (κ − 1)/(κ_law − 1) − 1
/// ```
///
/// In the ordered phase the law needs one number of the data, `ε̂`, the smallest eigenvalue of
/// `−lim χ₁^(−l) (1 − c_l)` on vectors that sum to 0; with it `κ_law` has its prefactor.
///
/// The kernel is computed by its deviations where the activation and the inputs allow, so that `κ`
/// is right thousands of layers deep, and from all pairs elsewhere.
///
/// @param meanField where the network settles
/// @param predicted the laws of depth, with prefactors
/// @param measured the spectrum of the kernel itself
/// @param epsilonHat `ε̂`; 1 outside the ordered phase
/// @param residual `r`
/// @param scaledResidual `r l` in the ordered phase, `r l / ln l` on the critical line: bounded if
///   the law's remainder is as told; `r` itself in the chaotic phase
/// @param violations which assumptions of the laws are not met
/// @source Tacit
public record DepthReport(
    MeanField meanField,
    DepthPrediction predicted,
    NtkSpectrum measured,
    double epsilonHat,
    double residual,
    double scaledResidual,
    List<Violation> violations) {
  public DepthReport {
    violations = List.copyOf(violations);
  }

  /// For inputs of covariances `covariance: (m, m)` after the first dense layer.
  public static DepthReport of(
      Dual phi, double weightVariance, double biasVariance, Tensor covariance, int depth) {
    Axes.of("depth report").bind("covariance", covariance.shape(), "m m");
    int m = covariance.shape().size(0);
    var at = MeanFieldTheory.solve(phi, weightVariance, biasVariance);
    var law = DepthAsymptotics.predict(at, m, 1, depth);
    var violations = Assumption.broken(at, covariance);
    var pairs = new PairRecursion(phi, weightVariance, biasVariance);
    var kernel = kernel(pairs, at, covariance, depth, violations);
    double epsilonHat = 1;
    if (at.phase() == Phase.ORDERED && m > 1) {
      epsilonHat = epsilonHat(at, kernel.h(), depth);
      law = DepthAsymptotics.predict(at, m, 1, depth, Math.max(0, epsilonHat));
    }
    double residual = residual(kernel.spectrum().conditionNumber(), law);
    return new DepthReport(
        at, law, kernel.spectrum(), epsilonHat, residual, scaled(residual, law, depth), violations);
  }

  /// The spectrum of `Θ`, and the deviations `1 − c` of all pairs.
  private record Kernel(NtkSpectrum spectrum, Tensor h) {}

  private static Kernel kernel(
      PairRecursion pairs, MeanField at, Tensor covariance, int depth, List<Violation> violations) {
    double w = pairs.weightVariance();
    boolean alike =
        violations.stream()
            .map(Violation::assumption)
            .noneMatch(a -> a == Assumption.EQUAL_NORMS || a == Assumption.SETTLED);
    boolean deviations = alike && at.phase() != Phase.CHAOTIC;
    var start = new PairGram(covariance, covariance).deviations();
    if (deviations && pairs.phi().equals(new ErfDual(1, 1, 0))) {
      return deviations(new ErfDeviation(w, at.q()), start, depth);
    }
    if (deviations && pairs.phi().equals(ReluDual.relu())) {
      return deviations(new ReluDeviation(w, at.q()), start, depth);
    }
    var gram = PairGram.of(pairs, covariance, depth);
    return new Kernel(NtkSpectrum.of(gram.ntk()), gram.deviations());
  }

  /// Deviations as such once they are small; the kernel made of them before.
  private static Kernel deviations(DeviationMap map, Tensor start, int depth) {
    var gram = DeviationGram.start(new DeviationRecursion(map), start).after(depth);
    var plain = NtkSpectrum.of(gram.ntk());
    boolean small = plain.conditionNumber() > 1e6;
    return new Kernel(small ? gram.spectrum() : plain, gram.h());
  }

  private static double epsilonHat(MeanField at, Tensor h, int depth) {
    double scale = Math.pow(at.chi1(), -depth);
    double[] limit = h.toDoubles();
    for (int i = 0; i < limit.length; i++) {
      limit[i] = at.kinked() ? Math.sqrt(limit[i] * scale) : limit[i] * scale;
    }
    Tensor bulk = DeviationGram.bulk(Tensor.of(h.shape(), limit));
    double least = bulk.get(bulk.shape().count() - 1);
    return at.kinked() ? least * Math.abs(least) : least;
  }

  private static double residual(double kappa, DepthPrediction law) {
    return law.phase() == Phase.CHAOTIC
        ? (kappa - 1) / (law.conditionNumber() - 1) - 1
        : kappa / law.conditionNumber() - 1;
  }

  private static double scaled(double residual, DepthPrediction law, int depth) {
    return switch (law.phase()) {
      case ORDERED -> residual * depth;
      case CRITICAL -> residual * depth / Math.log(Math.max(2, depth));
      case CHAOTIC, DIVERGENT -> residual;
    };
  }
}
