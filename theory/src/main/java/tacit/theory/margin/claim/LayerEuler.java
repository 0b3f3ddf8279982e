// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// Euler's identity in each layer of a homogeneous network,
///
/// ```text
/// ⟨∂f_W/∂W_k, W_k⟩ = f_W     for every k
/// ```
///
/// which is the derivative of `f(…, a W_k, …) = a f(…, W_k, …)` by `a` at 1.
///
/// - Measured: the left side of each output, example and layer, by the engine
/// - Claimed: the outputs, once for each layer
@Claim(
    id = "derived-layer-euler",
    statement =
        "The derivative of a homogeneous network's output by a layer's weights, along these"
            + " weights, is the output: ⟨∂f/∂W_k, W_k⟩ = f for every layer.",
    assumption = "Homogeneous activations, no biases, and no pre-activation at its kink.",
    source = "Tacit; Euler's theorem on homogeneous functions",
    status = Status.DERIVED)
public record LayerEuler() implements Theorem {
  @Override
  public List<Check> checks() {
    Seed seed = new Seed(4);
    List<Check> checks = new ArrayList<>();
    for (var drawn : DrawnNetwork.homogeneous(2, seed)) {
      checks.add(Check.inside(sides(drawn)).with("network", drawn.name()));
    }
    for (var drawn : List.of(DrawnNetwork.biased(2, seed), DrawnNetwork.bent(2, seed))) {
      checks.add(Check.outside(sides(drawn)).with("network", drawn.name()));
    }
    return checks;
  }

  static Sides sides(DrawnNetwork drawn) {
    var w = drawn.variables();
    Var f = drawn.forward(w);
    DoubleStream along = DoubleStream.empty(), whole = DoubleStream.empty();
    for (String name : w.names()) {
      if (!name.endsWith(".W")) continue;
      Var layer = w.get(name);
      Var dot = f.jvp(List.of(layer.detach()), layer);
      along = DoubleStream.concat(along, Arrays.stream(dot.value().toDoubles()));
      whole = DoubleStream.concat(whole, Arrays.stream(f.value().toDoubles()));
    }
    double[] claimed = whole.toArray();
    double largest = Arrays.stream(claimed).map(Math::abs).max().orElseThrow();
    return Sides.equal(
        Tensor.vector(along.toArray()),
        Tensor.vector(claimed),
        1e-12 * largest,
        "a hundred roundings in each of three layers, of the largest output");
  }
}
