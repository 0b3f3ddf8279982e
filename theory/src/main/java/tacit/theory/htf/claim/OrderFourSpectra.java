// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.linalg.Svd;
import tacit.nn.factorization.OrderFourTarget;
import tacit.theory.htf.Matricization;

/// A tensor that is simple along the binary tree and not across it, in closed form:
///
/// ```text
/// W* = Σ_{jl} M_{jl} u_j ⊗ v_j ⊗ x_l ⊗ y_l,   M = O₁ diag(s) O₂ᵀ
/// σ(⟦W*; {0, 1}⟧) = s      σ(⟦W*; {0, 2}⟧) = |M_{jl}|, sorted
/// ```
///
/// Proof: with orthonormal families `u_j ⊗ v_j` are orthonormal, and so are `x_l ⊗ y_l`: the first
/// matrix is `M` between them. All `u_j ⊗ x_l` are orthonormal, and all `v_j ⊗ y_l`: the second is
/// diagonal between them.
///
/// - Measured: singular values of both matricizations
/// - Claimed: `s` and `|M|`
@Claim(
    id = "derived-order-four-target",
    statement =
        "Σ M_jl u_j⊗v_j⊗x_l⊗y_l with M = O₁ diag(s) O₂ᵀ has the singular values s by the modes"
            + " {0, 1} and |M_jl| by the modes {0, 2}.",
    assumption = "Each of the families u, v, x, y is orthonormal, and so are O₁ and O₂.",
    source = "Tacit; orthonormal products of orthonormal families",
    status = Status.DERIVED,
    figure = "htf/tree")
public record OrderFourSpectra() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int d = 3; d <= 6; d++) {
      double[] s = {28, 18, 12};
      var target = OrderFourTarget.drawn(d, new Seed(d), s);
      checks.add(check(Check.inside(along(target, s)), d, "{0, 1}"));
      checks.add(check(Check.inside(across(target)), d, "{0, 2}"));
      checks.add(check(Check.outside(along(skewed(target), s)), d, "{0, 1}"));
      checks.add(check(Check.outside(across(skewed(target))), d, "{0, 2}"));
    }
    return checks;
  }

  private static Check check(Check check, int d, String modes) {
    return check
        .with("d", d)
        .with("modes", modes)
        .with("families", check.assumed() ? "orthonormal" : "not orthonormal");
  }

  /// With another family in place of `u`.
  private static OrderFourTarget skewed(OrderFourTarget t) {
    Tensor u = Numbers.plus(t.u(), 0.5, t.v());
    return new OrderFourTarget(u, t.v(), t.x(), t.y(), t.m());
  }

  static Sides along(OrderFourTarget target, double... s) {
    return sides(Matricization.of(target.tensor(), 0, 1), s);
  }

  static Sides across(OrderFourTarget target) {
    double[] sizes = Arrays.stream(target.m().toDoubles()).map(Math::abs).sorted().toArray();
    double[] descending = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) descending[i] = sizes[sizes.length - 1 - i];
    return sides(Matricization.of(target.tensor(), 0, 2), descending);
  }

  /// The other singular values of the matrix are 0.
  private static Sides sides(Tensor matrix, double... sigma) {
    double[] measured = Svd.sigmaOf(matrix).toDoubles();
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(Arrays.copyOf(sigma, measured.length)),
        1e-12 * sigma[0],
        "singular values to a small multiple of 36 ε σ₁");
  }
}
