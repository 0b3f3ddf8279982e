// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Weights;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

/// The two kernels of a fully connected network of rectifiers follow one recursion,
///
/// ```text
/// K′ = σ_w² T(K) + σ_b²,   Θ′ = K′ + σ_w² Ṫ(K) Θ,   Θ⁽⁰⁾ = K⁽⁰⁾ = σ_w² x·x′/d + σ_b²
/// ```
///
/// with `T = √(k₁₁k₂₂) (sin θ + (π − θ) cos θ)/2π` and `Ṫ = (π − θ)/2π`.
///
/// - Measured: a [KernelNetwork] of as many layers
/// - Claimed: the recursion by hand, for one pair of inputs after the other
///
/// Under the standard parameterization `K` is the same, but weights learn faster by their fan-in,
/// and the tangent kernels part.
///
/// @source Jacot, Gabriel & Hongler 2018, theorem 1; Cho & Saul 2009, equation (6)
@Claim(
    id = "jacot2018-kernel-recursion",
    statement =
        "The kernels of a fully connected network obey K' = σ_w² T(K) + σ_b² and Θ' = K' + σ_w² Ṫ(K) Θ.",
    assumption = "Weights are in the NTK parameterization.",
    source = "Jacot, Gabriel & Hongler 2018, theorem 1",
    status = Status.RECALL)
public record KernelRecursion() implements Theorem {
  private static final double W = 1.7, B = 0.2;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = inputs(new Seed(3));
    for (int depth : new int[] {0, 1, 3, 10}) {
      checks.add(Check.inside(sides(x, depth, Weights.ntk(W, B))).with("depth", depth));
    }
    checks.add(Check.outside(sides(x, 3, Weights.standard(W, B))).with("depth", 3));
    return checks;
  }

  static Tensor inputs(Seed seed) {
    return Tensor.gaussian(seed.generator(), 4, 6);
  }

  static Sides sides(Tensor x, int depth, Weights weights) {
    KernelLayer[] layers = new KernelLayer[2 * depth + 1];
    for (int l = 0; l < layers.length; l += 2) {
      layers[l] = new DenseKernel(weights, OptionalInt.of(64), false);
      if (l > 0) layers[l - 1] = new DualKernel(ReluDual.relu());
    }
    Gram gram = KernelNetwork.of(layers).gram(x);
    int n = x.shape().size(0);
    double[] measured = new double[n * (n - 1)], claimed = new double[n * (n - 1)];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++, at += 2) {
        double[] pair = pair(x, i, j, depth);
        System.arraycopy(pair, 0, claimed, at, 2);
        measured[at] = gram.nngp().get(i, j);
        measured[at + 1] = gram.ntk().get(i, j);
      }
    }
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        1e-12,
        "numbers below 20, a hundred roundings; angles above 0.1 magnify them tenfold");
  }

  /// `K` and `Θ` of two inputs.
  private static double[] pair(Tensor x, int i, int j, int depth) {
    double k11 = first(x, i, i), k22 = first(x, j, j), k = first(x, i, j), theta = k;
    for (int l = 0; l < depth; l++) {
      double r = Math.sqrt(k11 * k22), angle = Math.acos(k / r), rest = Math.PI - angle;
      double t = r * (Math.sin(angle) + rest * Math.cos(angle)) / (2 * Math.PI);
      k = W * t + B;
      theta = k + W * rest / (2 * Math.PI) * theta;
      k11 = W * k11 / 2 + B;
      k22 = W * k22 / 2 + B;
    }
    return new double[] {k, theta};
  }

  private static double first(Tensor x, int i, int j) {
    int d = x.shape().size(1);
    double sum = 0;
    for (int c = 0; c < d; c++) sum += x.get(i, c) * x.get(j, c);
    return W * sum / d + B;
  }
}
