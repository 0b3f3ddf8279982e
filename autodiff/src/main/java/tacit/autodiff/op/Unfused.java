// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tacit.autodiff.Var;

/// The VJP of a fused operation by way of its unfused twin: the same function in small operations,
/// which differentiate themselves.
///
/// One operand may have been computed from another, as `ȳ` from `x` in a gradient of a gradient.
/// The twin gets a node of its own for each, so that the way back ends there and not at the other.
final class Unfused {
  private Unfused() {}

  static List<Cotangent> vjp(Function<List<Var>, Var> twin, List<Var> x, Var yBar) {
    List<Var> v = x.stream().map(Unfused::node).toList();
    return IntStream.range(0, v.size())
        .<Cotangent>mapToObj(i -> () -> twin.apply(v).vjp(yBar, v.get(i)).getFirst())
        .toList();
  }

  private static Var node(Var a) {
    return a.tracked() ? Var.of(new Reshape(a.shape()), a) : Var.of(a.value(), a.on());
  }
}
