// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.LayerNormKernel;
import tacit.theory.ntk.dual.ErfDual;

/// After a layer norm nobody knows how large the inputs were: with a first layer without a bias
///
/// ```text
/// K(s x, s x′) = K(x, x′),   Θ(s x, s x′) = Θ(x, x′),   s > 0
/// ```
///
/// because `K/√(k₁₁ k₂₂)` is a correlation, and `Θ` is divided by the same number.
///
/// - Measured: both kernels at `s x`
/// - Claimed: both kernels at `x`
///
/// A bias does not grow with the input, so with one the sides part.
@Claim(
    id = "derived-layer-norm-scale",
    statement =
        "The kernels of a network with layer normalization after its first layer do not depend on the inputs' scale.",
    assumption = "The first layer has no bias; variances are large beside ε = 1e-12.",
    source = "k₁₂/√(k₁₁k₂₂) has no scale",
    status = Status.DERIVED)
public record LayerNormScale() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = Tensor.gaussian(new Seed(15).generator(), 4, 6);
    for (double s : new double[] {0.01, 3, 1e6}) {
      checks.add(Check.inside(sides(x, s, 0)).with("s", s).with("bias_variance", 0.0));
    }
    checks.add(Check.outside(sides(x, 3, 0.5)).with("s", 3.0).with("bias_variance", 0.5));
    return checks;
  }

  static Sides sides(Tensor x, double s, double biasVariance) {
    var network =
        KernelNetwork.of(
            DenseKernel.ntk(2, biasVariance),
            LayerNormKernel.overChannels(),
            new DualKernel(new ErfDual(1, 1, 0)),
            DenseKernel.ntk(2, 0.1));
    double[] scaled = x.toDoubles();
    for (int i = 0; i < scaled.length; i++) scaled[i] *= s;
    return Sides.equal(
        network.gram(Tensor.of(x.shape(), scaled)).ntk(),
        network.gram(x).ntk(),
        1e-7,
        "ε/k₁₁ at s = 0.01 is below 1e-7 for variances above 1e-5");
  }
}
