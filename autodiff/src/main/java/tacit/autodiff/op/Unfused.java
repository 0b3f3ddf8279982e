// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tacit.autodiff.Var;

/// The VJP of a fused operation by way of its unfused twin: the same function in small operations,
/// which differentiate themselves.
final class Unfused {
  private Unfused() {}

  static List<Cotangent> vjp(Function<List<Var>, Var> twin, List<Var> x, Var yBar) {
    List<Var> v = x.stream().map(a -> a.tracked() ? a : Var.of(a.value(), a.on())).toList();
    return IntStream.range(0, v.size())
        .<Cotangent>mapToObj(i -> () -> twin.apply(v).vjp(yBar, v.get(i)).getFirst())
        .toList();
  }
}
