// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
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
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.finite.Moments;
import tacit.theory.ntk.finite.MonteCarloKernel;

/// The empirical kernels of wide networks with drawn weights are on average those of the recursion,
///
/// ```text
/// 1/S Σₛ K̂(θₛ) → K,   1/S Σₛ Θ̂(θₛ) → Θ   as the width and S grow
/// ```
///
/// - Measured: means over `S` networks of width 192, by automatic differentiation
/// - Claimed: the recursion of the infinitely wide network, from layer to layer
///
/// Both in standard errors of the mean, and at most 3 of them apart. Networks of width 3 are off by
/// a bias of the order of 1/width, which more samples only make plainer.
///
/// @source Jacot, Gabriel & Hongler 2018, theorem 1; Novak et al. 2020, "Neural Tangents"
@Claim(
    id = "novak2020-monte-carlo-limit",
    statement =
        "Averaged over random weights, the kernels of a wide network are those of its infinite"
            + " limit: mean K̂ → K and mean Θ̂ → Θ.",
    assumption = "All layers are wide.",
    source =
        "Jacot, Gabriel & Hongler 2018, Neural tangent kernel, theorem 1; Novak et al. 2020, Neural"
            + " Tangents",
    status = Status.RECALL,
    figure = "trainability/width")
public record MonteCarloLimit() implements Theorem {
  private static final int WIDE = 192, NARROW = 3, OUTPUTS = 4, SAMPLES = 24, MANY = 1000;
  private static final Weights LAW = Weights.ntk(2, 0.1);

  /// A network whose hidden layers have some width.
  enum Kind {
    RELU,
    ERF,
    RESIDUAL,
    LAYER_NORM,
    DROPOUT,
    CNN_FLATTENED,
    CNN_POOLED;

    Network of(int width) {
      var dense = Dense.of(width, LAW);
      var conv = Conv.of(width, Shape.of(3, 3), Padding.SAME, LAW);
      return switch (this) {
        case RELU -> network(dense, new Relu(), dense, new Relu());
        case ERF -> network(dense, new Erf(), dense, new Erf());
        case RESIDUAL -> network(dense, new Residual(Serial.of(new Relu(), dense)), new Relu());
        case LAYER_NORM -> network(dense, new LayerNorm(), new Relu());
        case DROPOUT -> network(dense, new Relu(), new Dropout(0.2));
        case CNN_FLATTENED -> images(conv, new Relu(), conv, new Erf(), new Flatten());
        case CNN_POOLED -> images(conv, new Relu(), new GlobalAveragePool());
      };
    }

    private static Network network(Layer... layers) {
      return new Network(ended(layers), Shape.of(4));
    }

    private static Network images(Layer... layers) {
      return new Network(ended(layers), Shape.of(4, 4, 1));
    }

    private static Serial ended(Layer... layers) {
      List<Layer> all = new ArrayList<>(List.of(layers));
      all.add(Dense.of(OUTPUTS, LAW));
      return new Serial(all);
    }
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Kind kind : Kind.values()) checks.add(check(kind, WIDE, SAMPLES));
    checks.add(check(Kind.RELU, NARROW, MANY));
    return checks;
  }

  private static Check check(Kind kind, int width, int samples) {
    return Check.of(width == WIDE, sides(kind, width, samples, new Seed(0)))
        .with("network", kind.name())
        .with("width", width)
        .with("samples", samples);
  }

  static Sides sides(Kind kind, int width, int samples, Seed seed) {
    Network network = kind.of(width);
    Shape shape = Shape.of(3).concat(network.example());
    Tensor x = Tensor.gaussian(seed.child("x").generator(), shape.toArray());
    var estimate =
        MonteCarloKernel.of(network, seed, Cpu.kernels(1, Buffers.fresh()))
            .estimates(x)
            .skip(samples - 1)
            .findFirst()
            .orElseThrow();
    Gram limit = KernelNetwork.of(network.layer()).gram(x);
    Moments nngp = estimate.nngp().orElseThrow(), ntk = estimate.ntk().orElseThrow();
    return Sides.equal(
        Tensor.matrix(inErrors(nngp.mean(), nngp), inErrors(ntk.mean(), ntk)),
        Tensor.matrix(inErrors(limit.nngp(), nngp), inErrors(limit.ntk(), ntk)),
        3,
        "both sides are in standard errors of the mean");
  }

  private static double[] inErrors(Tensor kernel, Moments moments) {
    double[] values = kernel.toDoubles(), errors = moments.standardError().toDoubles();
    for (int i = 0; i < values.length; i++) values[i] /= errors[i];
    return values;
  }
}
