// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.NormGrowth;
import tacit.theory.special.OrdinaryDifferential;

/// Growth of the product of norms when directions rest, from layers of equal norm; see
/// [NormGrowth].
///
/// - Measured: `Π ρ_k` of the flow `ρ̇_k = (ρ/ρ_k) n m e^{−ρm}` of all layers, by a solver
/// - Claimed: the inverse of the time's series
///
/// Layers of unequal norms and the same product grow faster.
@Claim(
    id = "derived-norm-growth",
    statement =
        "With resting directions, n equal margins m and K layers of equal norm, the norm product"
            + " takes t(ρ) = 1/(Knm) Σ_j (mʲ/j!) ∫ r^{j−2+2/K} dr; of one layer it is"
            + " (1/m) ln(e^{ρ₀m} + nm²t).",
    assumption = "All layers have the same norm.",
    source = "Tacit; separation of variables",
    status = Status.DERIVED)
public record FrozenNormGrowth() implements Theorem {
  private static final double[] TIMES = {0.1, 1, 10, 100};

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int depth = 1; depth <= 4; depth++) {
      var growth = new NormGrowth(depth, 4, 0.5, 1);
      checks.add(check(Check.inside(sides(growth, 1)), growth, 1));
    }
    var growth = new NormGrowth(2, 4, 0.5, 1);
    checks.add(check(Check.outside(sides(growth, 3)), growth, 3));
    return checks;
  }

  private static Check check(Check check, NormGrowth growth, double stretch) {
    return check.with("K", growth.depth()).with("stretch", stretch);
  }

  /// @param stretch factor of the first layer's norm and divisor of the last one's
  static Sides sides(NormGrowth growth, double stretch) {
    double[] start = new double[growth.depth()];
    Arrays.fill(start, Math.pow(growth.start(), 1.0 / growth.depth()));
    start[0] *= stretch;
    start[growth.depth() - 1] /= stretch;
    double m = growth.margin();
    var solver =
        OrdinaryDifferential.of((_, rho, rate) -> {
          double product = product(rho);
          double pull = growth.count() * m * Math.exp(-product * m);
          for (int k = 0; k < rho.length; k++) rate[k] = product / rho[k] * pull;
        });
    double[] measured =
        solver.solve(start, TIMES).stream().mapToDouble(FrozenNormGrowth::product).toArray();
    double[] claimed = DoubleStream.of(TIMES).map(growth::at).toArray();
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        1e-9 * growth.depth() * claimed[claimed.length - 1],
        "the solver's 10⁻¹⁰ of each norm a step, while they grow fast, some ten steps");
  }

  private static double product(double... rho) {
    return DoubleStream.of(rho).reduce(1, (a, b) -> a * b);
  }
}
