// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.FlowRates;
import tacit.theory.margin.PerLayer;
import tacit.theory.margin.Variant;

/// Gradient flow of weights that are written as `W_k = ρ_k v_k/‖v_k‖` is the flow of norms and
/// directions under Lagrange multipliers, while `‖v_k‖ = 1`:
///
/// ```text
/// ρ̇_k = (ρ/ρ_k) Σ,   v̇_k = ρ T_k
/// ```
///
/// - Measured: minus the gradients of the loss by `ρ_k` and `v_k`, by the engine
/// - Claimed: the formulas
///
/// If `v_k` is longer it turns more slowly.
@Claim(
    id = "derived-weight-normalization",
    statement =
        "Weight normalization with directions of norm 1 flows like norms and directions under"
            + " Lagrange multipliers: ρ̇_k = (ρ/ρ_k)Σ and V̇_k = ρ T_k.",
    assumption = "Weights ρ_k v_k/‖v_k‖ of a homogeneous network, with ‖v_k‖ = 1.",
    source = "Tacit; the chain rule and Euler's identity",
    status = Status.DERIVED)
public record WeightNormalization() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (var drawn : List.of(Drawn.fourPoints(), Drawn.clouds(new Seed(8), 10, 3, 5, 4, 1))) {
      for (double length : new double[] {1, 2}) {
        checks.add(
            Check.of(length == 1, sides(drawn, length))
                .with("points", drawn.name())
                .with("‖v‖", length));
      }
    }
    return checks;
  }

  static Sides sides(Drawn drawn, double length) {
    var rates = FlowRates.of(drawn.network(), drawn.points());
    List<Tensor> claimed = new ArrayList<>(List.of(Tensor.vector(rates.norms())));
    claimed.addAll(rates.directions(Variant.LAGRANGE_MULTIPLIER).tensors());
    PerLayer measured = byEngine(drawn, length);
    return Sides.equal(
        Drawn.row(measured),
        Drawn.row(new PerLayer(claimed)),
        1e-13 * measured.norm(),
        "a few hundred roundings of the gradient");
  }

  /// Minus the gradients by all `ρ_k` together and by each `v_k`.
  private static PerLayer byEngine(Drawn drawn, double length) {
    List<Var> v = new ArrayList<>(), rho = new ArrayList<>(), w = new ArrayList<>();
    PerLayer start = drawn.network().weights();
    double[] norms = start.norms();
    for (int k = 0; k < start.size(); k++) {
      double[] direction = start.get(k).toDoubles();
      for (int i = 0; i < direction.length; i++) direction[i] *= length / norms[k];
      v.addAll(Drawn.variables(new PerLayer(List.of(Tensor.of(start.get(k).shape(), direction)))));
      rho.addAll(Drawn.variables(new PerLayer(List.of(Tensor.scalar(norms[k])))));
      Var scale = rho.get(k).over(v.get(k).square().sum().sqrt());
      w.add(v.get(k).times(scale.spread(0, start.get(k).shape())));
    }
    List<Var> all = new ArrayList<>(rho);
    all.addAll(v);
    List<Tensor> slopes = drawn.loss(w).negate().gradValues(all);
    double[] byNorm = slopes.subList(0, norms.length).stream().mapToDouble(Tensor::item).toArray();
    List<Tensor> joined = new ArrayList<>(List.of(Tensor.vector(byNorm)));
    joined.addAll(slopes.subList(norms.length, slopes.size()));
    return new PerLayer(joined);
  }
}
