// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tacit.autodiff.op.Cotangent;

/// Reverse mode: the chain rule from the result back to the variables.
///
/// Every value gets its cotangent `x̄ = Σ ȳ ∂y/∂x`, the sum over all uses `y` of `x`. A value may
/// pass its cotangent on only after all its uses have paid in, so values are visited in reverse
/// topological order; any other order sends a part of the sum twice or never.
final class Reverse {
  private final boolean history;

  /// Values whose cotangent somebody waits for: the variables, and what was made of them.
  private final Set<Var> needed = new HashSet<>();

  private final Map<Var, Var> bar = new HashMap<>();

  private Reverse(List<Var> wrt, boolean history) {
    this.history = history;
    this.needed.addAll(wrt);
  }

  /// Cotangents of `wrt`.
  ///
  /// @param history whether the cotangents remember how they came to be
  static List<Var> sweep(Var y, Var yBar, List<Var> wrt, boolean history) {
    for (Var w : wrt) if (!w.tracked()) throw constant(w);
    Reverse reverse = new Reverse(wrt, history);
    reverse.bar.put(y, history ? yBar : yBar.detach());
    for (Var v : reverse.between(y).reversed()) {
      Var vBar = reverse.bar.get(v);
      if (vBar != null) reverse.payIn(v, vBar);
    }
    List<Var> gradients = new ArrayList<>();
    for (Var w : wrt) {
      Var wBar = reverse.bar.get(w);
      gradients.add(wBar != null ? wBar : w.like(0));
    }
    return gradients;
  }

  private static IllegalArgumentException constant(Var w) {
    return new IllegalArgumentException(
        "grad: " + w.shape() + " is a constant; make it with Var.of to differentiate by it");
  }

  /// The results of operations between the variables and `y`, each after its inputs.
  private List<Var> between(Var y) {
    List<Var> between = new ArrayList<>();
    for (Var v : History.order(y)) {
      for (Var x : v.inputs()) {
        if (needed.contains(x)) {
          needed.add(v);
          between.add(v);
          break;
        }
      }
    }
    return between;
  }

  /// Adds the shares of `ȳ` that the inputs of `y` get to what they have.
  private void payIn(Var y, Var yBar) {
    List<Var> inputs = y.inputs();
    List<Cotangent> shares = y.op().orElseThrow().vjp(seen(inputs), seen(y), yBar);
    for (int i = 0; i < inputs.size(); i++) {
      Cotangent share = shares.get(i);
      if (share != Cotangent.ZERO && needed.contains(inputs.get(i))) {
        bar.merge(inputs.get(i), share.get(), Var::plus);
      }
    }
  }

  /// The value as the rule may see it: with its history only if the cotangents are to have one.
  private Var seen(Var v) {
    return history ? v : v.detach();
  }

  private List<Var> seen(List<Var> values) {
    if (history) return values;
    List<Var> detached = new ArrayList<>(values.size());
    for (Var v : values) detached.add(v.detach());
    return detached;
  }
}
