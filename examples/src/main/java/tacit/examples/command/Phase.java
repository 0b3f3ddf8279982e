// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.nn.Abs;
import tacit.nn.Activation;
import tacit.nn.Cos;
import tacit.nn.Erf;
import tacit.nn.Exp;
import tacit.nn.Gelu;
import tacit.nn.LeakyRelu;
import tacit.nn.Relu;
import tacit.nn.Sigmoid;
import tacit.nn.Sin;
import tacit.nn.Tanh;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.Duals;

/// `tacit phase`: order or chaos, over how many layers, and what that does to the tangent kernel.
@Command(
    name = "phase",
    description = {
      "Where a deep, infinitely wide network settles: variance q*, correlation c*, growth of gradients chi1, phase, depth scales; and with --depth the spectrum of its tangent kernel.",
      "Depth counts blocks of activation and dense layer after the first dense layer.",
      "The spectrum is the leading order of the laws of depth, for inputs of equal norm; in the ordered phase for inputs that are uncorrelated after the first layer.",
      "Keys of --json: activation, weight_variance, bias_variance, phase, q_star, c_star, chi1, chi_c, chi1_slope, correlation_depth, trainability_depth, generalization_depth, ntk_limit_diagonal, ntk_limit_off_diagonal, critical_weight_variance (null if there is none), meaning, and spectrum (null without --depth) with depth, points, pixels, diagonal, off_diagonal, lambda_max, lambda_bulk, condition_number, predictor_scale, max_learning_rate, remainder, warning (null where the laws hold). An infinite number is the word \"Infinity\"."
    },
    mixinStandardHelpOptions = true)
public final class Phase implements Callable<Integer> {
  private static final int POINTS = 12, PIXELS = 1;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      required = true,
      description =
          "relu, leaky_relu (slope 0.01), abs, erf, gelu, tanh, sigmoid, sin, cos or exp, with their defaults.")
  private String activation = "";

  @Option(
      names = "--weight-variance",
      paramLabel = "V",
      required = true,
      converter = Values.AboveZero.class,
      description = "sigma_w^2, the variance and not the standard deviation.")
  private double weightVariance;

  @Option(
      names = "--bias-variance",
      paramLabel = "V",
      required = true,
      converter = Values.ZeroOrMore.class,
      description = "sigma_b^2.")
  private double biasVariance;

  @Option(
      names = "--depth",
      paramLabel = "L",
      converter = Values.OneOrMore.class,
      description = "Tell the kernel's spectrum at this depth, too.")
  private Optional<Integer> depth = Optional.empty();

  @Option(
      names = "--points",
      paramLabel = "M",
      converter = Values.OneOrMore.class,
      description = "Training inputs of that kernel (default: 12).")
  private Optional<Integer> points = Optional.empty();

  @Option(
      names = "--pixels",
      paramLabel = "D",
      converter = Values.OneOrMore.class,
      description = "Pixels that are averaged before the last layer (default: 1, no pooling).")
  private Optional<Integer> pixels = Optional.empty();

  @Mixin private Output output;

  @Override
  public Integer call() {
    Dual phi = Duals.of(Choice.of("--activation", activation, activations()));
    refuseWithoutDepth("--points", points);
    refuseWithoutDepth("--pixels", pixels);
    var at = new PhaseAnswer.Network(activation, weightVariance, biasVariance);
    var deep = depth.map(OptionalInt::of).orElse(OptionalInt.empty());
    var answer = PhaseAnswer.of(at, phi, deep, points.orElse(POINTS), pixels.orElse(PIXELS));
    output.print(answer, PhaseText.of(answer));
    return 0;
  }

  private void refuseWithoutDepth(String option, Optional<Integer> value) {
    if (value.isEmpty() || depth.isPresent()) return;
    throw new UserError(
        option + " describes the kernel at a depth, but no depth is given; add --depth L");
  }

  private static SequencedMap<String, Activation> activations() {
    SequencedMap<String, Activation> known = new LinkedHashMap<>();
    known.put("relu", new Relu());
    known.put("leaky_relu", new LeakyRelu());
    known.put("abs", new Abs());
    known.put("erf", new Erf());
    known.put("gelu", new Gelu());
    known.put("tanh", new Tanh());
    known.put("sigmoid", new Sigmoid());
    known.put("sin", new Sin());
    known.put("cos", new Cos());
    known.put("exp", new Exp());
    return known;
  }
}
