// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.GeluDual;
import tacit.theory.ntk.dual.ReluDual;

/// Rectifiers know no scale,
///
/// ```text
/// T(s² K) = s² T(K),   Ṫ(s² K) = Ṫ(K)
/// ```
///
/// because `φ(s x) = s φ(x)` for `s > 0`. So does every network of them without biases.
///
/// - Measured: `T(s² K)/s²` and `Ṫ(s² K)` at drawn covariances
/// - Claimed: `T(K)` and `Ṫ(K)`
///
/// Erf and GELU have a scale, and with them the sides part.
///
/// @source Cho & Saul 2009, equation (3)
@Claim(
    id = "cho2009-relu-homogeneity",
    statement = "The dual of a rectifier is homogeneous: T(s²K) = s² T(K) and Ṫ(s²K) = Ṫ(K).",
    assumption = "φ(sx) = s φ(x) for s > 0.",
    source = "Cho & Saul 2009, equation (3)",
    status = Status.RECALL)
public record ReluHomogeneity() implements Theorem {
  private static final int PAIRS = 100;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var pairs = DrawnPair.many(new Seed(2), PAIRS);
    for (double s : new double[] {1e-3, 0.3, 7, 1e9}) {
      for (var dual : List.of(ReluDual.relu(), ReluDual.leaky(0.2), new ReluDual(0.5, -1.5))) {
        checks.add(Check.inside(sides(dual, s, pairs)).with("dual", "" + dual).with("s", s));
      }
    }
    for (var dual : List.of(ErfDual.erf(), new GeluDual())) {
      checks.add(Check.outside(sides(dual, 7, pairs)).with("dual", dual.name()).with("s", 7.0));
    }
    return checks;
  }

  static Sides sides(Dual dual, double s, List<DrawnPair> pairs) {
    double[] scaled = new double[2 * pairs.size()], plain = new double[2 * pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      var large = pair.times(s * s);
      scaled[2 * i] = large.of(dual::value) / (s * s);
      scaled[2 * i + 1] = large.of(dual::slope);
      plain[2 * i] = pair.of(dual::value);
      plain[2 * i + 1] = pair.of(dual::slope);
    }
    return Sides.equal(
        Tensor.vector(scaled),
        Tensor.vector(plain),
        1e-14,
        "numbers below 4, a dozen roundings each; the angles are above 0.4, so none is magnified");
  }
}
