// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.SymmetricEigen;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.Dense;
import tacit.nn.Erf;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.finite.EmpiricalKernel;

/// Gradient descent of one Erf network at several learning rates, `r` times the largest `2m/λ_max`
/// that the infinitely wide network bears; and of its linearization.
///
/// Examples are `m` points on the sphere `|x|² = 32` in 32 dimensions, targets are signs, the loss
/// is half the mean square.
///
/// @param phase `ordered`, `critical` or `chaotic`
/// @param weightVariance `σ_w²`
/// @param depth blocks after the first layer
/// @param rates `r`
record LearningRateRun(
    String phase, double weightVariance, int depth, int width, List<Double> rates, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final double BIAS_VARIANCE = 0.05;
  private static final int EXAMPLES = 16, INPUTS = 32, STEPS = 20, FIRST = 5;

  /// A loss that is so many times the first one is as good as infinite.
  static final double MOST = 1e6;

  private static final List<String> COLUMNS =
      List.of(
          "phase",
          "weight_variance",
          "depth",
          "width",
          "seed",
          "lambda_max",
          "empirical_lambda_max",
          "linearized_threshold",
          "rate",
          "peak",
          "end");

  /// What does not depend on the rate.
  private record Spectrum(double limit, double empirical, double threshold) {}

  @Override
  public Table rows() {
    Kernels on = Cpu.kernels(1, Buffers.fresh());
    var random = new Seed(seed).child(phase + depth);
    Tensor x = sphere(random.child("x"), on), y = signs(random.child("y"));
    var network = network();
    Params<Tensor> start = network.init(random.child("start"));
    var descent = new Descent(network, x, y, on);
    var spectrum = spectrum(descent, start);
    var table = new Table(COLUMNS, List.of());
    for (double r : rates) {
      double unit = 2 * EXAMPLES / spectrum.limit();
      table = row(table, spectrum, r, descent.losses(start, r * unit, STEPS));
    }
    return table;
  }

  private static Spectrum spectrum(Descent descent, Params<Tensor> start) {
    Network network = descent.network();
    Tensor theta = EmpiricalKernel.of(network, start, descent.on()).ntk(descent.x());
    double empirical = lambdaMax(theta);
    return new Spectrum(
        lambdaMax(KernelNetwork.of(network.layer()).gram(descent.x()).ntk()),
        empirical,
        Descent.threshold(theta, descent.residual(start), empirical, descent.on()));
  }

  private Table row(Table table, Spectrum spectrum, double r, double... losses) {
    double peak = Arrays.stream(losses, 1, FIRST + 1).map(LearningRateRun::size).max().orElse(0);
    return table.row(
        phase,
        weightVariance,
        depth,
        width,
        seed,
        spectrum.limit(),
        spectrum.empirical(),
        spectrum.threshold(),
        r,
        Math.min(MOST, peak / losses[0]),
        Math.min(MOST, size(losses[STEPS]) / losses[0]));
  }

  /// A loss that is no number, or that descent never came to, is a large one.
  private static double size(double loss) {
    return loss > 0 && Double.isFinite(loss) ? loss : Double.MAX_VALUE;
  }

  Network network() {
    var law = Weights.ntk(weightVariance, BIAS_VARIANCE);
    Layer[] layers = new Layer[2 * depth + 1];
    for (int l = 0; l < 2 * depth; l += 2) {
      layers[l] = Dense.of(width, law);
      layers[l + 1] = new Erf();
    }
    layers[2 * depth] = Dense.of(1, law);
    return new Network(Serial.of(layers), Shape.of(INPUTS));
  }

  private static Tensor sphere(Seed seed, Kernels on) {
    Var x = Var.constant(Tensor.gaussian(seed.generator(), EXAMPLES, INPUTS), on);
    Var rate = x.square().mean(1).power(-0.5);
    return x.times(rate.spreadLike(x.shape(), 1)).value();
  }

  private static Tensor signs(Seed seed) {
    var random = seed.generator();
    double[] signs = random.ints(EXAMPLES, 0, 2).mapToDouble(b -> 2 * b - 1).toArray();
    return Tensor.of(Shape.of(EXAMPLES, 1), signs);
  }

  private static double lambdaMax(Tensor theta) {
    return Arrays.stream(SymmetricEigen.lambdaOf(theta).toDoubles()).max().orElseThrow();
  }
}
