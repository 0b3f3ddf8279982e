// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Optional;

/// Centered kernel alignment, `HSIC(K, L) / √(HSIC(K, K) HSIC(L, L))`, of either estimate of
/// [Hsic].
///
/// - Range: biased, from 0 to 1; debiased, from −1 to 1, where −1 is approached at `n = 4`
/// - Biased CKA of independent data is far above 0 unless `n` is large beside the widths; debiased
///   CKA is near 0 there and may be negative
/// - Undefined, `NaN` with a [#reason], where `HSIC(K, K)` or `HSIC(L, L)` is not above 0
///
/// @param hsicXy `HSIC(K, L)`
/// @param hsicXx `HSIC(K, K)`
/// @param hsicYy `HSIC(L, L)`
/// @source Kornblith et al. 2019, section 3
public record Cka(double hsicXy, double hsicXx, double hsicYy) {
  /// The alignment, or NaN where it is undefined.
  public double value() {
    if (reason().isPresent()) return Double.NaN;
    return Math.clamp(hsicXy / (Math.sqrt(hsicXx) * Math.sqrt(hsicYy)), -1, 1);
  }

  /// `arccos` of the alignment, a distance of shapes if the alignment is biased; NaN where it is
  /// undefined.
  ///
  /// @source Williams et al. 2021
  public double angleRadians() {
    return Math.acos(value());
  }

  /// Why there is no value; empty if there is one.
  public Optional<String> reason() {
    if (hsicXx > 0 && hsicYy > 0) return Optional.empty();
    return Optional.of(
        ("cka: the HSIC of %s with itself is %s, so there is nothing to divide by: its examples are"
                + " all equally alike up to one example; give more examples or the biased estimate")
            .formatted(hsicXx > 0 ? "y" : "x", hsicXx > 0 ? hsicYy : hsicXx));
  }
}
