// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.Start;
import tacit.theory.htf.ComponentRates;
import tacit.theory.htf.Growth;
import tacit.theory.htf.LocalComponents;

/// From balanced vectors the norm of a component of a CP factorization of order `N` grows by
///
/// ```text
/// σ̇ = N σ^{2−2/N} γ,   γ = ⟨−∇L(W), ŵ⁰ ⊗ ⋯ ⊗ ŵᴺ⁻¹⟩
/// ```
///
/// - Measured: the slope of the norms along a trajectory, by differences
/// - Claimed: the law at its middle
@Claim(
    id = "razin2021-component-growth",
    statement =
        "Under gradient flow from balanced vectors the norm of a component of a CP factorization of"
            + " order N grows by σ̇ = N σ^{2−2/N} γ.",
    assumption = "The vectors of each component have equal norms.",
    source =
        "Razin, Maman & Cohen 2021, Implicit regularization in tensor factorization, from memory",
    status = Status.RECALL,
    figure = "htf/growth-law")
public record CpGrowth() implements Theorem {
  static final double H = 1e-4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int order = 2; order <= 5; order++) {
      var model = model(order);
      checks.add(check(Check.inside(sides(model, new BalancedStart(1.5), new Seed(3))), model));
      checks.add(check(Check.outside(sides(model, new GaussianStart(0.7), new Seed(3))), model));
    }
    return checks;
  }

  private static Check check(Check check, CpFactorization model) {
    return check.with("N", model.order()).with("start", check.assumed() ? "balanced" : "Gaussian");
  }

  /// Three components, modes of 3.
  static CpFactorization model(int order) {
    int[] modes = new int[order];
    Arrays.fill(modes, 3);
    return CpFactorization.of(Shape.of(modes), 3);
  }

  static Sides sides(CpFactorization model, Start start, Seed seed) {
    var drawn = DrawnFlow.of(model, start, seed);
    return drawn.atSlope(
        H,
        w -> LocalComponents.of(model, w).norms(),
        (w, slope) -> sides(slope, all(growth(drawn, model, w), Growth::balancedRate)));
  }

  /// With bounds for each component's own spread.
  static List<Growth> growth(DrawnFlow drawn, CpFactorization model, Params<Tensor> w) {
    return ComponentRates.of(model, w, model.gradient(w, drawn.slope(model.endTensor(w))));
  }

  static double[] all(List<Growth> growth, ToDoubleFunction<Growth> number) {
    return growth.stream().mapToDouble(number).toArray();
  }

  private static Sides sides(double[] measured, double[] law) {
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(law),
        1e-10 * Numbers.largest(Tensor.vector(law)),
        "h⁴ = 10⁻¹⁶ times a fifth derivative of up to 10⁶, and a rounding of σ divided by h");
  }
}
