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
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.homogeneous.BatchNormFold;

/// A layer of weights and the batch normalization after it are, at inference, one layer of weights:
/// with running mean `μ` and variance `v`, gain `g`, shift `β`, stabilizer `ε`
///
/// ```text
/// W' = diag(s) W,  b' = β + s (b − μ),  s = g / √(v + ε)
/// ```
///
/// - Measured: the outputs of the network of such layers
/// - Claimed: the outputs of the network with normalization, at inference
///
/// In training the batch brings its own mean and variance, and the two part.
@Claim(
    id = "derived-folded-normalization",
    statement =
        "At inference a network with batch normalization after its weights equals one without, whose"
            + " weights are multiplied and shifted: W' = diag(s) W, b' = β + s (b − μ).",
    assumption = "Inference: the running mean and variance are used.",
    source = "Tacit; a linear map after a linear map",
    status = Status.DERIVED)
public record FoldedNormalization() implements Theorem {
  private static final Kernels ON = new ScalarKernels();

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(5);
    List<Check> checks = new ArrayList<>();
    for (var drawn : DrawnNetwork.normalized(3, seed)) {
      checks.add(Check.inside(sides(drawn, seed, false)).with("network", drawn.name()));
    }
    var first = DrawnNetwork.normalized(3, seed).getFirst();
    checks.add(
        Check.outside(sides(first, seed, true)).with("network", first.name() + ", training"));
    return checks;
  }

  static Sides sides(DrawnNetwork drawn, Seed seed, boolean training) {
    Network network = drawn.network();
    var random = seed.child("statistics").generator();
    Params<Tensor> statistics =
        network.initialState().map(t -> Tensor.uniform(random, 0.5, 2, t.shape().toArray()));
    var folded = BatchNormFold.of(network, drawn.params(), statistics);
    Pass inference = Pass.inference(statistics);
    Pass pass = training ? Pass.training(seed, statistics, Pass.Listener.none()) : inference;
    return Sides.equal(
        outputs(folded.network(), folded.params(), drawn.x(), Pass.inference(Params.empty())),
        outputs(network, drawn.params(), drawn.x(), pass),
        1e-10,
        "roundings of sums of numbers of size 10, in three layers");
  }

  private static Tensor outputs(Network network, Params<Tensor> params, Tensor x, Pass pass) {
    Params<Var> p = params.map(w -> Var.constant(w, ON));
    return network.forward(p, Var.constant(x, ON), pass).value();
  }
}
