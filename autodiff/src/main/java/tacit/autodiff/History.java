// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tacit.autodiff.op.Op;

/// How a value came to be: an operation and its inputs.
record History(Op op, List<Var> inputs) {
  /// All values that `y` is made of, itself included, each after its inputs: depth first, on a
  /// stack of its own, since a long chain of operations would exhaust the thread's.
  static List<Var> order(Var y) {
    List<Var> order = new ArrayList<>();
    Set<Var> opened = new HashSet<>(), closed = new HashSet<>();
    Deque<Var> stack = new ArrayDeque<>();
    stack.push(y);
    while (!stack.isEmpty()) {
      Var v = stack.peek();
      if (opened.add(v)) {
        for (Var x : v.inputs().reversed()) if (!opened.contains(x)) stack.push(x);
      } else {
        stack.pop();
        if (closed.add(v)) order.add(v);
      }
    }
    return order;
  }
}
