// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.nn.*;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.finite.EmpiricalKernel;
import tacit.theory.ntk.finite.Moments;

/// The kernel of a sum of branches is the sum of their kernels, if the branches are independent and
/// have mean zero:
///
/// ```text
/// E[(f + g)(f' + g')] = E[f f'] + E[g g'] + E[f g'] + E[g f'] = K_f + K_g + 0 + 0
/// ```
///
/// - Measured: the mean of `K̂` over drawn networks `x W₀, then ReLU and W₁ or W₂, added`
/// - Claimed: the recursion, which adds
///
/// Where both branches have one matrix, `W₁ = W₂`, the mixed terms are as large as the others and
/// the sum is `2 f`, of kernel `4 K_f`: twice what adding says. That is why a sum whose branches
/// share their last layer is refused.
@Claim(
    id = "novak2020-independent-branches",
    statement = "The kernel of a sum of branches is the sum of their kernels.",
    assumption = "The branches are independent of each other and have mean zero.",
    source =
        "Novak et al. 2020, Neural Tangents (the rule); the argument is two lines of" + " algebra",
    status = Status.DERIVED)
public record IndependentBranches() implements Theorem {
  private static final int WIDTH = 256, OUTPUTS = 256, SAMPLES = 24;
  private static final Weights LAW = Weights.ntk(2, 0);

  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(sides(false)).with("branches", "of their own weights"),
        Check.outside(sides(true)).with("branches", "of the same weights"));
  }

  static Sides sides(boolean shared) {
    var branch = Serial.of(new Relu(), Dense.of(OUTPUTS, LAW));
    var network =
        new Network(Serial.of(Dense.of(WIDTH, LAW), ParallelSum.of(branch, branch)), Shape.of(4));
    Tensor x = Tensor.gaussian(new Seed(1).generator(), 3, 4);
    Moments mean = mean(network, x, shared);
    double[] measured = mean.mean().toDoubles(), errors = mean.standardError().toDoubles();
    double[] claimed = KernelNetwork.of(network.layer()).gram(x).nngp().toDoubles();
    for (int i = 0; i < errors.length; i++) {
      measured[i] /= errors[i];
      claimed[i] /= errors[i];
    }
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        3,
        "both sides are in standard errors of the mean");
  }

  private static Moments mean(Network network, Tensor x, boolean shared) {
    var on = Cpu.kernels(1, Buffers.fresh());
    Moments mean = Moments.none();
    for (int s = 0; s < SAMPLES; s++) {
      Params<Tensor> start = network.init(new Seed(0).child(s));
      mean = mean.and(EmpiricalKernel.of(network, shared ? shared(start) : start, on).nngp(x));
    }
    return mean;
  }

  /// The second branch with the first one's weights.
  static <T> Params<T> shared(Params<T> params) {
    Map<String, T> values = new LinkedHashMap<>();
    for (String name : params.names()) {
      values.put(name, params.get(name.replace("branches.1", "branches.0")));
    }
    return Params.of(values);
  }
}
