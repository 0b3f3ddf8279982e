// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

/// By what size of the weights output margins `q` are divided. All but [#NONE] take the scale of
/// the network out if every layer is scaled alike; those marked *by layer* also if each layer is
/// scaled by a number of its own.
///
/// Which one Banburski et al. 2021 use is not in the abstract; that [#FROBENIUS_PRODUCT] is the
/// usual one here follows other works of the group, from memory.
public enum MarginNormalization {
  /// `q` as it is.
  NONE,
  /// `q / Π ‖W_k‖_F`, by layer: the margin of the network whose layers all have norm 1.
  FROBENIUS_PRODUCT,
  /// `q / Π σ₁(W_k)`, by layer.
  SPECTRAL_PRODUCT,
  /// `q / ‖θ‖^K`, as in Lyu & Li 2020, from memory.
  PARAMETER_NORM_POWER,
  /// `q / (R ‖X‖_F / n)` with [SpectralComplexity] `R`, by layer; needs the inputs `X`.
  SPECTRAL_COMPLEXITY,
  /// `q / √(Σ_paths Π w²)`, by layer; for dense layers.
  PATH_NORM
}
