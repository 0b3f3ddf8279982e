// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.dimension.ParetoRatios;

/// Of `N` independent ratios that follow Pareto's law `(N − 1)/Σ ln μ` is the exponent on average;
/// the likelihood's `N/Σ ln μ` is too large,
///
/// ```text
/// E[(N − 1)/Σ ln μ] = d,   E[N/Σ ln μ] = d N/(N − 1)
/// ```
///
/// Proof: `Σ ln μ` follows `Γ(N, d)`, and `E[1/Γ(N, d)] = d/(N − 1)`.
///
/// - Measured: the mean over 5000 draws of 20 ratios
/// - Claimed: `d`
///
/// Outside: the likelihood, and the estimate of the least squared error, `(N − 2)/Σ ln μ`.
@Claim(
    id = "derived-pareto-unbiased",
    statement = "Of N independent ratios with F(μ) = 1 − μ^{−d} the mean of (N − 1)/Σ ln μ is d.",
    assumption = "Ratios are independent; the factor is N − 1.",
    source = "Tacit; the Gamma law",
    status = Status.DERIVED)
public record ParetoUnbiased() implements Theorem {
  private static final int RATIOS = 20, DRAWS = 5000;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int d : new int[] {2, 5}) {
      var drawn = drawn(new Seed(d), d);
      checks.add(check(true, sides(drawn, d, ParetoRatios::unbiased), d, "N - 1"));
      checks.add(check(false, sides(drawn, d, ParetoRatios::likelihood), d, "N"));
      checks.add(check(false, sides(drawn, d, ParetoRatios::leastError), d, "N - 2"));
    }
    return checks;
  }

  private static Check check(boolean inside, Sides sides, int d, String factor) {
    return Check.of(inside, sides).with("d", d).with("factor", factor);
  }

  static List<ParetoRatios> drawn(Seed seed, int d) {
    var random = seed.generator();
    return IntStream.range(0, DRAWS).mapToObj(_ -> ParetoRatios.of(ratios(random, d))).toList();
  }

  static Sides sides(List<ParetoRatios> drawn, int d, ToDoubleFunction<ParetoRatios> estimate) {
    double mean = drawn.stream().mapToDouble(estimate).average().orElseThrow();
    return Sides.equal(
        mean,
        d,
        3 * d / Math.sqrt((RATIOS - 2.0) * DRAWS),
        "three standard errors; the estimate has the variance d²/(N − 2)");
  }

  private static double[] ratios(RandomGenerator random, int d) {
    return random.doubles(RATIOS).map(u -> Math.pow(1 - u, -1.0 / d)).toArray();
  }
}
