// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import static tacit.measures.complexity.Perturbation.NOISE;
import static tacit.measures.complexity.Perturbation.NOISE_BY_MAGNITUDE;
import static tacit.measures.complexity.Perturbation.WORST_CASE;
import static tacit.measures.complexity.Perturbation.WORST_CASE_BY_MAGNITUDE;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Complexity measures of a trained network with weights `W_1 … W_d`, start values `W_l⁰`, margin
/// `γ`, `m` samples and tolerated perturbations `σ, σ′, α, α′`. With
///
/// ```text
/// s_l = ‖W_l‖₂²,   f_l = ‖W_l‖_F²,   δ_l = ‖W_l − W_l⁰‖_F²,   w = all entries of all W_l
/// ```
///
/// each has a raw value, and reports `½ (raw − ln m)` if it is a logarithm, `√(raw/m)` if not.
/// Biases count in path norms alone. Numbers in parentheses are the equations of the source.
///
/// @source Jiang et al. 2020, Fantastic Generalization Measures, its equations by the numbers that
///   the public code of Dziugaite et al. 2020 gives them; those without a number from memory
public enum Complexity {
  /// `ω`, how many entries `w` has (20).
  PARAMS(n -> n.entries().length),
  /// `1/γ²` (22).
  INVERSE_MARGIN(n -> 1 / square(n.margin())),
  /// `Σ ln s_l` (32).
  LOG_PROD_OF_SPEC(n -> 2 * n.norms().logSpectralProduct()),
  /// `Σ ln s_l − 2 ln γ` (31).
  LOG_PROD_OF_SPEC_OVER_MARGIN(n -> overMargin(LOG_PROD_OF_SPEC, n)),
  /// `Σ ln s_l − 2 ln γ + ln Σ δ_l/s_l` (29).
  LOG_SPEC_INIT_MAIN(n -> LOG_PROD_OF_SPEC_OVER_MARGIN.raw(n) + Math.log(movesOverSpectral(n))),
  /// `Σ ln s_l − 2 ln γ + ln Σ f_l/s_l` (30).
  LOG_SPEC_ORIG_MAIN(
      n -> LOG_PROD_OF_SPEC_OVER_MARGIN.raw(n) + Math.log(n.norms().sumOfStableRanks())),
  /// `Σ f_l/s_l` (33).
  FRO_OVER_SPEC(n -> n.norms().sumOfStableRanks()),
  /// `ln d + (1/d) Σ ln s_l` (35).
  LOG_SUM_OF_SPEC(n -> logSum(LOG_PROD_OF_SPEC, n)),
  /// `ln d + (1/d) (Σ ln s_l − 2 ln γ)` (34).
  LOG_SUM_OF_SPEC_OVER_MARGIN(n -> logSum(LOG_PROD_OF_SPEC_OVER_MARGIN, n)),
  /// `Σ ln f_l` (37).
  LOG_PROD_OF_FRO(n -> 2 * n.norms().logFrobeniusProduct()),
  /// `Σ ln f_l − 2 ln γ` (36).
  LOG_PROD_OF_FRO_OVER_MARGIN(n -> overMargin(LOG_PROD_OF_FRO, n)),
  /// `ln d + (1/d) Σ ln f_l` (39).
  LOG_SUM_OF_FRO(n -> logSum(LOG_PROD_OF_FRO, n)),
  /// `ln d + (1/d) (Σ ln f_l − 2 ln γ)` (38).
  LOG_SUM_OF_FRO_OVER_MARGIN(n -> logSum(LOG_PROD_OF_FRO_OVER_MARGIN, n)),
  /// `Σ δ_l` (40).
  FRO_DIST(n -> sumOfSquares(n.distances().frobenius())),
  /// `Σ ‖W_l − W_l⁰‖₂²` (41).
  DIST_SPEC_INIT(n -> sumOfSquares(n.distances().spectral())),
  /// `Σ f_l` (42).
  PARAM_NORM(n -> square(n.norms().parameterNorm())),
  /// `Σ_paths Π w²`, those from biases included: the sum of the outputs of the network with squared
  /// weights and biases where all inputs are 1 (44). For dense layers.
  PATH_NORM(n -> Math.exp(2 * n.pathNorms().logPathNorm2())),
  /// `Σ_paths Π w² / γ²` (43).
  PATH_NORM_OVER_MARGIN(n -> PATH_NORM.raw(n) / square(n.margin())),
  /// [PacBayes#noise] around the start values, `r = w − w⁰` (48).
  PACBAYES_INIT(n -> PacBayes.noise(n.moves(), n.size(NOISE), n.samples())),
  /// [PacBayes#noise] around 0, `r = w` (49).
  PACBAYES_ORIG(n -> PacBayes.noise(n.entries(), n.size(NOISE), n.samples())),
  /// `1/σ²` (53).
  PACBAYES_FLATNESS(n -> 1 / square(n.size(NOISE))),
  /// [PacBayes#noiseByMagnitude] with `r = q = w − w⁰` (56).
  PACBAYES_MAG_INIT(n -> noiseByMagnitude(n, n.moves(), n.moves())),
  /// [PacBayes#noiseByMagnitude] with `r = w`, `q = w − w⁰`, as that code has it (57).
  PACBAYES_MAG_ORIG(n -> noiseByMagnitude(n, n.entries(), n.moves())),
  /// [PacBayes#noiseByMagnitude] with `r = q = w`, as a prior around 0 would have it (57).
  PACBAYES_MAG_ORIG_CENTERED_AT_ZERO(n -> noiseByMagnitude(n, n.entries(), n.entries())),
  /// `1/σ′²` (61).
  PACBAYES_MAG_FLATNESS(n -> 1 / square(n.size(NOISE_BY_MAGNITUDE))),
  /// [PacBayes#worstCase] around the start values, `r = w − w⁰`.
  SHARPNESS_INIT(n -> PacBayes.worstCase(n.moves(), n.size(WORST_CASE), n.samples())),
  /// [PacBayes#worstCase] around 0, `r = w`.
  SHARPNESS_ORIG(n -> PacBayes.worstCase(n.entries(), n.size(WORST_CASE), n.samples())),
  /// [PacBayes#worstCaseByMagnitude] around the start values, `r = w − w⁰`.
  SHARPNESS_MAG_INIT(n -> worstCaseByMagnitude(n, n.moves())),
  /// [PacBayes#worstCaseByMagnitude] around 0, `r = w`.
  SHARPNESS_MAG_ORIG(n -> worstCaseByMagnitude(n, n.entries()));

  @SuppressWarnings("ImmutableEnumChecker") // the formulas capture nothing
  private final ToDoubleFunction<Trained> formula;

  Complexity(ToDoubleFunction<Trained> formula) {
    this.formula = formula;
  }

  /// The name in lower-case words.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The value of the formula.
  public double raw(Trained network) {
    double raw = formula.applyAsDouble(network);
    if (!Double.isFinite(raw)) {
      throw new ArithmeticException(
          "complexity: %s is %s for this network; leave the measure out".formatted(words(), raw));
    }
    return raw;
  }

  /// `½ (raw − ln m)` or `√(raw/m)`; networks of one `m` are in the order of their raw values.
  public double reported(Trained network) {
    double raw = raw(network);
    if (logarithm()) return (raw - Math.log(network.samples())) / 2;
    if (raw < 0) {
      throw new ArithmeticException(
          "complexity: %s is %s, which has no root; compare raw values".formatted(words(), raw));
    }
    return Math.sqrt(raw / network.samples());
  }

  /// `−reported`, larger where the network is predicted to generalize better.
  public double score(Trained network) {
    return -reported(network);
  }

  private boolean logarithm() {
    return name().startsWith("LOG_");
  }

  private static double overMargin(Complexity log, Trained n) {
    return log.raw(n) - 2 * Math.log(n.margin());
  }

  private static double logSum(Complexity log, Trained n) {
    int d = n.weights().size();
    return Math.log(d) + log.raw(n) / d;
  }

  private static double movesOverSpectral(Trained n) {
    double[] moved = n.distances().frobenius(), spectral = n.norms().kernelSpectral();
    Arrays.setAll(moved, l -> moved[l] / spectral[l]);
    return sumOfSquares(moved);
  }

  private static double noiseByMagnitude(Trained n, double[] r, double[] q) {
    return PacBayes.noiseByMagnitude(r, q, n.size(NOISE_BY_MAGNITUDE), n.samples());
  }

  private static double worstCaseByMagnitude(Trained n, double[] r) {
    double alphaPrime = n.size(WORST_CASE_BY_MAGNITUDE);
    return PacBayes.worstCaseByMagnitude(r, alphaPrime, n.samples(), PacBayes.DELTA);
  }

  private static double sumOfSquares(double... x) {
    return Arrays.stream(x).map(Complexity::square).sum();
  }

  private static double square(double x) {
    return x * x;
  }
}
