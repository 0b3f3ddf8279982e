// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.*;
import tacit.theory.ntk.finite.EmpiricalKernel;
import tacit.theory.ntk.finite.Implementation;

/// The tangent kernel of a network is a sum over its layers, and each layer's part follows from
/// what the layer took and the cotangents of what it gave, without any row of the Jacobian:
///
/// ```text
/// J J'ᵀ = Σₗ Σ_{p, p'} (s² h_p·h'_{p'} + σ_b²) (δ_p·δ'_{p'})
/// ```
///
/// - Measured: that sum, and columns `J (J'ᵀ e)`
/// - Claimed: `J J'ᵀ` with `J` row by row
///
/// It is a sum over the uses of weights. Where one matrix is used in two places, its row of `J` is
/// the sum of two outer products, and the sum over layers lacks their mixed terms.
///
/// @source Novak, Sohl-Dickstein & Schoenholz 2022
@Claim(
    id = "novak2022-three-ways",
    statement =
        "J J'ᵀ, its columns J (J'ᵀ e), and the sum over layers of (s² h·h' + σ_b²) (δ·δ') are one"
            + " kernel.",
    assumption = "Each matrix of weights is used in one place.",
    source = "Novak, Sohl-Dickstein & Schoenholz 2022, Fast finite width neural tangent kernel",
    status = Status.RECALL)
public record ThreeWays() implements Theorem {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.ntk(1.5, 0.2);
  private static final String REASON =
      "sums of fewer than a thousand terms of the size of ten, in another order";
  private static final double TOLERANCE = 1e-10;

  static Network dense() {
    var block = new Residual(Serial.of(new Erf(), Dense.of(6, LAW)));
    return new Network(
        Serial.of(Dense.of(6, LAW), block, new LayerNorm(), Dense.of(3, LAW)), Shape.of(4));
  }

  static Network convolutional() {
    var conv = Conv.of(3, Shape.of(3, 3), Padding.SAME, LAW);
    return new Network(
        Serial.of(conv, new Relu(), conv, new GlobalAveragePool(), Dense.of(2, LAW)),
        Shape.of(4, 4, 2));
  }

  static Network twice() {
    var branch = Serial.of(Dense.of(2, LAW));
    return new Network(
        Serial.of(Dense.of(5, LAW), new Erf(), ParallelSum.of(branch, branch)), Shape.of(4));
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (var network : List.of(dense(), convolutional())) {
      for (var way : List.of(Implementation.PRODUCTS, Implementation.STRUCTURED)) {
        checks.add(
            Check.inside(sides(network, way))
                .with("examples", network.example().toString())
                .with("way", way.name()));
      }
    }
    checks.add(Check.outside(shared()).with("weights", "used twice").with("way", "STRUCTURED"));
    return checks;
  }

  static Sides sides(Network network, Implementation way) {
    var kernel = EmpiricalKernel.of(network, network.init(new Seed(1)), ON);
    Tensor x = examples(network, 2), other = examples(network, 3);
    return Sides.equal(
        kernel.with(way).ntk(x, other),
        kernel.with(Implementation.JACOBIAN).ntk(x, other),
        TOLERANCE,
        REASON);
  }

  private static Tensor examples(Network network, long seed) {
    return Tensor.gaussian(
        new Seed(seed).generator(), Shape.of(2).concat(network.example()).toArray());
  }

  /// The two branches as one: by layers as if they were two, by rows of the one matrix they share.
  private static Sides shared() {
    Network network = twice();
    Params<Tensor> start = IndependentBranches.shared(network.init(new Seed(1)));
    Tensor x = examples(network, 2);
    Tensor byLayers = EmpiricalKernel.of(network, start, ON).ntk(x);
    return Sides.equal(byLayers, byRows(network, start, x), TOLERANCE, REASON);
  }

  private static Tensor byRows(Network network, Params<Tensor> start, Tensor x) {
    Params<Var> theta = IndependentBranches.shared(start.map(w -> Var.of(w, ON)));
    Var[] weights = theta.values().stream().distinct().toArray(Var[]::new);
    Pass pass = Pass.inference(network.initialState());
    Var y = network.forward(theta, Var.constant(x, ON), pass);
    int n = y.shape().size(0), k = y.shape().size(1);
    Var kernel = Var.constant(Tensor.matrix(new double[n][n]), ON);
    for (Var w : weights) {
      Var rows = y.jacobian(w).reshape(n, k * w.shape().count());
      kernel = kernel.plus(rows.matmul(false, rows, true).times(1.0 / k));
    }
    return kernel.value();
  }
}
