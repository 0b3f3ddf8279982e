// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

/// The standard deviation of the noise that is added to a weight `w`, at size `σ` or `σ′`:
///
/// ```text
///                     noise    by magnitude
/// CORRECT             σ        σ′ (|w| + 10⁻³)
/// LEGACY_VARIANCE     σ²       σ′² w² + 10⁻⁶
/// ```
///
/// The second is what a well-known program does: it gives a variance to a generator that asks for a
/// deviation. Sizes found by one are not to be compared with sizes found by the other.
///
/// @source nitarshan/robust-generalization-measures, the program of Dziugaite et al. 2020
public enum NoiseConvention {
  CORRECT,
  LEGACY_VARIANCE;

  double deviation(Perturbation noise, double size, double w) {
    return switch (this) {
      case CORRECT -> size * noise.unit(w);
      case LEGACY_VARIANCE ->
          switch (noise) {
            case NOISE, WORST_CASE -> size * size;
            case NOISE_BY_MAGNITUDE, WORST_CASE_BY_MAGNITUDE ->
                size * size * w * w + Perturbation.EPSILON * Perturbation.EPSILON;
          };
    };
  }
}
