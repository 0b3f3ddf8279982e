// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Cotangent;

/// Reverse mode is right if every value passes its cotangent on after all its uses have paid in,
/// and wrong on the diamond in any other order.
///
/// ```text
/// x ── u = x² ──┬── p = 3u ──┬── y = p q = 3 x⁶,   ∂y/∂x = 18 x⁵
///               └── q = u² ──┘
/// ```
///
/// Two paths lead from `y` to `u`, so `ū` is a sum of two shares. In the order `y p u q` the value
/// `u` passes on the share of `p` alone; that of `q` comes later, and nobody fetches it.
///
/// Proof: by induction along the order. If all uses of `v` come before it, then `v̄ = Σ ȳ ∂y/∂v` is
/// complete when `v` passes it on, by the chain rule.
///
/// - Measured: `x̄` of a sweep in the given order, or of [tacit.autodiff.Derivatives#grad]
/// - Claimed: `18 x⁵`, by hand
@Claim(
    id = "derived-topological-order",
    statement =
        "A sweep that visits every value after all its uses gives x̄ = ∂y/∂x; on the diamond"
            + " y = 3u · u², u = x², every other order gives something else than 18 x⁵.",
    assumption = "The order of the sweep is topological, from the result to the variables.",
    source = "Tacit; the chain rule by induction along the order",
    status = Status.DERIVED)
public record TopologicalOrder() implements Theorem {
  private static final double X = 1.5;

  /// Every order of `p`, `q` and `u` after `y`.
  private static final List<String> ORDERS =
      List.of("y p q u", "y q p u", "y p u q", "y q u p", "y u p q", "y u q p");

  /// The diamond at `x`.
  record Diamond(Var x, Var u, Var p, Var q, Var y) {
    static Diamond at(double value) {
      Var x = Var.of(Tensor.scalar(value), new ScalarKernels());
      Var u = x.square(), p = u.times(3), q = u.square();
      return new Diamond(x, u, p, q, p.times(q));
    }

    /// The values that were computed, in the order of a word such as `y p q u`.
    List<Var> order(String names) {
      Map<String, Var> named = Map.of("u", u, "p", p, "q", q, "y", y);
      return Arrays.stream(names.split(" ")).map(named::get).toList();
    }
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var diamond = Diamond.at(X);
    double grad = diamond.y().grad(diamond.x()).getFirst().item();
    checks.add(Check.inside(sides(grad)).with("order", "of this engine").with("x", X));
    for (String names : ORDERS) {
      List<Var> order = diamond.order(names);
      double swept = sweep(diamond.y(), diamond.x(), order);
      checks.add(Check.of(topological(order), sides(swept)).with("order", names).with("x", X));
    }
    return checks;
  }

  private static Sides sides(double measured) {
    double byHand = 18 * Math.pow(X, 5);
    return Sides.equal(measured, byHand, 0, "at x = 1.5 each product has few digits and is exact");
  }

  /// Whether every value comes after all its uses, that is, before all its inputs.
  static boolean topological(List<Var> order) {
    for (Var v : order) {
      for (Var x : v.inputs()) {
        if (order.contains(x) && order.indexOf(x) < order.indexOf(v)) return false;
      }
    }
    return true;
  }

  /// `x̄` if the values pass on what they have, once each, in the given order.
  static double sweep(Var y, Var x, List<Var> order) {
    Map<Var, Var> bar = new HashMap<>(Map.of(y, y.like(1)));
    for (Var v : order) {
      Var vBar = bar.getOrDefault(v, v.like(0));
      List<Cotangent> shares = v.op().orElseThrow().vjp(v.inputs(), v, vBar);
      for (int i = 0; i < shares.size(); i++) {
        bar.merge(v.inputs().get(i), shares.get(i).get(), Var::plus);
      }
    }
    return bar.getOrDefault(x, x.like(0)).item();
  }
}
