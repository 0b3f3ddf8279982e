// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Activation;
import tacit.nn.Relu;
import tacit.nn.Tanh;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPair;

/// The gradient change does not see the size of `f`:
///
/// ```text
/// R(c f) = R(f),   so   ⟨∂R/∂W, W⟩ = 0   wherever ∇ₓf is homogeneous in W
/// ```
///
/// Proof: `g` and `g'` both get the factor `c`, which the cosine loses. Euler: if `W` becomes `s W`
/// and the gradients `sᵏ g`, `R` stays, and its derivative at `s = 1` is the product. In a network
/// of rectifiers `∇ₓf` is a product of the matrices between the open units, whatever the biases.
///
/// - Measured: the positive terms of `⟨∂R/∂W, W⟩` over all weights of a network of rectifiers
/// - Claimed: the negative ones, with the other sign
///
/// With `tanh` the gradient is not homogeneous, and the two part. Since nothing holds the gradient
/// away from zero, the penalty alone can be met by a constant output; normalization prevents that.
@Claim(
    id = "derived-change-of-scale",
    statement =
        "R(c f) = R(f) for the gradient change R; so ⟨∂R/∂W, W⟩ = 0 for weights in which the"
            + " gradient of f by its input is homogeneous.",
    assumption = "All activations are rectifiers, which makes the gradient homogeneous.",
    source = "Tacit; Euler's theorem on homogeneous functions",
    status = Status.DERIVED)
public record ChangeOfScale() implements Theorem {
  private static final PatchPair CORNERS =
      new PatchPair(Patch.square(1, 2, 3), Patch.square(7, 6, 4));

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      for (Activation each : List.of(new Relu(), new Tanh())) {
        checks.add(
            Check.of(each instanceof Relu, sides(each, new Seed(seed)))
                .with("activation", each.name())
                .with("seed", seed));
      }
    }
    return checks;
  }

  static Sides sides(Activation activation, Seed seed) {
    PatchNetwork network = PatchNetwork.drawn(3, false, activation, seed);
    var slope = network.change(PatchNetwork.images(seed), CORNERS).slope();
    List<Tensor> gradients = slope.gradValues(network.p().values());
    double positive = 0, negative = 0;
    for (int i = 0; i < gradients.size(); i++) {
      if (!network.p().names().get(i).endsWith("W")) continue;
      double[] g = gradients.get(i).toDoubles();
      double[] w = network.p().values().get(i).value().toDoubles();
      for (int j = 0; j < g.length; j++) {
        positive += Math.max(0, g[j] * w[j]);
        negative += Math.max(0, -g[j] * w[j]);
      }
    }
    return Sides.equal(
        positive,
        negative,
        1e-12 * (positive + negative),
        "sums of some hundred terms, each after some thousand roundings of 1e-16");
  }
}
