// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

/// What is meant by the area under the curve of the sorted margins `m₍₁₎ ≤ … ≤ m₍ₙ₎`. The abstract
/// of Banburski et al. 2021 does not say; that [#STEP] is the usual one here is our choice.
public enum AreaConvention {
  /// `(1/n) Σ m₍ᵢ₎`: every sample is a step of width `1/n`. Equal to the mean.
  STEP,
  /// The trapezoid rule on `uᵢ = (i − 1)/(n − 1)`; needs two samples.
  TRAPEZOID,
  /// `STEP / m₍ₙ₎`, free of the scale of the margins; needs a largest margin above 0.
  RELATIVE,
  /// `Σ m₍ᵢ₎`: every sample is a step of width 1.
  RANK_AXIS
}
