// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tacit.autodiff.op.Cotangent;
import tacit.autodiff.op.Op;

/// Reverse mode: the chain rule from the result back to the variables.
///
/// Every value gets its cotangent `x̄ = Σ ȳ ∂y/∂x`, the sum over all uses `y` of `x`. A value may
/// pass its cotangent on only after all its uses have paid in, so values are visited in reverse
/// topological order; any other order sends a part of the sum twice or never.
final class Reverse {
  private Reverse() {}

  /// @param history whether the cotangents remember how they came to be
  static List<Var> sweep(Var y, Var yBar, List<Var> wrt, boolean history) {
    for (Var w : wrt) if (!w.tracked()) throw constant(w);
    List<Var> between = between(wrt, y);
    Set<Var> needed = identitySet();
    needed.addAll(between);
    IdentityHashMap<Var, Var> bar = new IdentityHashMap<>();
    bar.put(y, history ? yBar : yBar.detach());
    for (Var v : between.reversed()) {
      Var vBar = bar.get(v);
      if (vBar != null) v.op().ifPresent(op -> payIn(op, v, vBar, needed, bar, history));
    }
    List<Var> gradients = new ArrayList<>();
    for (Var w : wrt) {
      Var wBar = bar.get(w);
      gradients.add(wBar != null ? wBar : w.like(0));
    }
    return gradients;
  }

  private static IllegalArgumentException constant(Var w) {
    return new IllegalArgumentException(
        "grad: " + w.shape() + " is a constant; make it with Var.of to differentiate by it");
  }

  private static void payIn(
      Op op, Var y, Var yBar, Set<Var> needed, IdentityHashMap<Var, Var> bar, boolean history) {
    List<Var> inputs = y.inputs();
    List<Var> x = history ? inputs : inputs.stream().map(Var::detach).toList();
    List<Cotangent> shares = op.vjp(x, history ? y : y.detach(), yBar);
    for (int i = 0; i < inputs.size(); i++) {
      Cotangent share = shares.get(i);
      if (share != Cotangent.ZERO && needed.contains(inputs.get(i))) {
        bar.merge(inputs.get(i), share.get(), Var::plus);
      }
    }
  }

  /// The values between `wrt` and `y`, each after its inputs: those whose cotangent somebody waits
  /// for.
  private static List<Var> between(List<Var> wrt, Var y) {
    Set<Var> needed = identitySet();
    needed.addAll(wrt);
    List<Var> between = new ArrayList<>();
    for (Var v : order(y)) {
      if (v.inputs().stream().anyMatch(needed::contains)) needed.add(v);
      if (needed.contains(v)) between.add(v);
    }
    return between;
  }

  /// All tracked values that `y` is made of, each after its inputs: depth first, on a stack of its
  /// own, since a long chain of operations would exhaust the thread's.
  static List<Var> order(Var y) {
    List<Var> order = new ArrayList<>();
    Set<Var> opened = identitySet(), closed = identitySet();
    Deque<Var> stack = new ArrayDeque<>();
    stack.push(y);
    while (!stack.isEmpty()) {
      Var v = stack.peek();
      if (opened.add(v)) {
        for (Var x : v.inputs()) if (x.tracked() && !opened.contains(x)) stack.push(x);
      } else {
        stack.pop();
        if (closed.add(v)) order.add(v);
      }
    }
    return order;
  }

  private static Set<Var> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
