// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DropoutField;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;

/// Dropout before the last layer alone, each unit kept with probability `ρ`, bounds the condition
/// number of ordered networks:
///
/// ```text
/// κ → 1 + m p* / ((1/ρ − 1)(p* − σ_b²)),   p* = q*/(1 − χ₁)
/// ```
///
/// Proof: it adds `(1/ρ − 1)` times what comes before the last bias, `p* − σ_b²` in the limit, to
/// the diagonal and to nothing else.
///
/// - Measured: `κ` of twelve inputs after 400 layers, dropout in the last
/// - Claimed: the limit; outside, of dropout in every layer
@Claim(
    id = "derived-dropout-before-readout",
    statement =
        "Dropout before the last layer of an ordered network makes κ → 1 + m p*/((1/ρ − 1)(p* −"
            + " σ_b²)).",
    assumption = "χ₁ < 1; no dropout in the layers before.",
    source = "Tacit; the diagonal of both kernels divided by ρ once",
    figure = "trainability/dropout",
    status = Status.DERIVED)
public record DropoutBeforeReadout() implements Theorem {
  private static final int M = 12, DEPTH = 400;

  @Override
  public List<Check> checks() {
    return List.of(check(true, 0.9), check(true, 0.5), check(false, 0.9));
  }

  private static Check check(boolean last, double keep) {
    return Check.of(last, sides(keep, last))
        .with("ρ", keep)
        .with("dropout in", last ? "the last layer" : "every layer");
  }

  static Sides sides(double keep, boolean last) {
    var at = DepthNetworks.erf(DepthNetworks.ORDERED);
    var recursion = new PairRecursion(DepthNetworks.ERF, DepthNetworks.ORDERED, DepthNetworks.BIAS);
    var start = Pair.start(at.q(), at.q(), 0.1 * at.q());
    var before = recursion.after(DEPTH - 1, start, last ? 1 : keep);
    double claimed = DropoutField.beforeReadout(at, DepthNetworks.BIAS, keep, M);
    return Sides.equal(
        recursion.next(before, keep).conditionNumber(M),
        claimed,
        1e-4 * claimed,
        "what is left of the gap, l χ₁ˡ, is 6 · 10⁻⁵ at 400 layers, on a gap of one");
  }
}
