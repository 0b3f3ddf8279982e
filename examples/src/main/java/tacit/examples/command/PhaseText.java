// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tacit.examples.report.Digits;
import tacit.theory.ntk.depth.DepthLimits;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.Phase;

/// `tacit phase` for people.
final class PhaseText {
  private static final double STEPS = 4096, SIGNAL = 0.28, NOISE = 0.01;

  private PhaseText() {}

  static String of(PhaseAnswer a) {
    var text = new StringJoiner("%n".formatted());
    text.add(
        "%s, sigma_w^2 = %s, sigma_b^2 = %s: %s"
            .formatted(
                a.activation(), plain(a.weightVariance()), plain(a.biasVariance()), a.phase()));
    text.add(row("q*", a.qStar(), "variance of every unit, deep in the network"));
    text.add(row("c*", a.cStar(), "correlation of any two inputs there"));
    text.add(row("chi1", a.chi1(), "growth of gradients (mean square) in a layer"));
    text.add(row("chi_c", a.chiC(), "growth of a deviation from c* in a layer"));
    text.add(row("xi", a.correlationDepth(), "layers in which correlations settle to 1/e"));
    text.add(row("xi_1", a.trainabilityDepth(), "layers in which gradients change by a factor e"));
    text.add(
        row("xi_*", a.generalizationDepth(), "layers in which answers to new inputs fall to 1/e"));
    text.add(critical(a));
    text.add(a.meaning());
    if (a.spectrum() != null) text.add(spectrum(a.spectrum(), a.phase().equals("ordered")));
    return text.toString();
  }

  private static String critical(PhaseAnswer a) {
    Double critical = a.criticalWeightVariance();
    return critical == null
        ? "There is no critical sigma_w^2 at this sigma_b^2."
        : "The critical line at this sigma_b^2 is at sigma_w^2 = " + number(critical) + ".";
  }

  private static String spectrum(PhaseAnswer.Spectrum s, boolean ordered) {
    var text = new StringJoiner("%n".formatted());
    String pooled = s.pixels() == 1 ? "" : ", " + s.pixels() + " pixels averaged";
    text.add(
        "Tangent kernel at depth %d, %s of equal norm%s:".formatted(s.depth(), inputs(s), pooled));
    text.add(row("lambda_max", s.lambdaMax(), "the largest eigenvalue"));
    String bulk = "the other eigenvalues" + (ordered ? ", for inputs that start uncorrelated" : "");
    text.add(row("bulk", s.lambdaBulk(), bulk));
    text.add(row("kappa", s.conditionNumber(), "lambda_max/bulk: steps to fit the training set"));
    text.add(row("signal", s.predictorScale(), "how answers to new inputs scale with depth"));
    text.add(
        row("eta_max", s.maxLearningRate(), "2/lambda_max, largest learning rate of the sum loss"));
    text.add("Leading order; relative remainder " + s.remainder() + ".");
    if (s.warning() != null) text.add(s.warning());
    return text.toString();
  }

  /// Nearer to the critical line than `1/l` the laws of either side are not yet reached.
  static @Nullable String warning(MeanField at, int depth) {
    double xi = at.correlationDepth();
    if (at.phase() == Phase.CRITICAL || depth >= xi) return null;
    return "At depth %d, below xi = %s layers, the network is still much as on the critical line: these laws are for depths beyond xi."
        .formatted(depth, one(xi));
  }

  private static String inputs(PhaseAnswer.Spectrum s) {
    return s.points() == 1 ? "1 training input" : s.points() + " training inputs";
  }

  /// What the numbers mean, in a sentence or two.
  static String meaning(MeanField at) {
    if (at.q() == 0) {
      return "Activations die out: every unit goes to 0 with depth. Raise sigma_b^2 above 0.";
    }
    return switch (at.phase()) {
      case ORDERED ->
          "Ordered: inputs become alike, and gradients vanish over %s layers; trainable to about %s layers in 4096 steps. What such a network learns carries over to new inputs."
              .formatted(one(at.trainabilityDepth()), whole(DepthLimits.trainable(at, STEPS)));
      case CRITICAL ->
          "Critical: inputs become alike slowly, by a power of depth, and gradients keep their size; trainable at any depth. Answers to new inputs fade as 1/depth.";
      case CHAOTIC ->
          "Chaotic: neighbors part, and gradients explode over %s layers; trainable at any depth, with a learning rate that shrinks as fast. Answers to new inputs fade over %s layers; beyond about %s layers they are noise."
              .formatted(
                  one(at.trainabilityDepth()),
                  one(at.generalizationDepth()),
                  whole(DepthLimits.generalizing(at, SIGNAL, NOISE)));
      case DIVERGENT ->
          "Divergent: variances grow without bound with depth. Lower sigma_w^2, or take a bounded activation.";
    };
  }

  private static String row(String name, double value, String what) {
    return "  %-10s  %-14s  %s".formatted(name, number(value), what);
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "infinite" : Digits.significant(value, 7);
  }

  private static String one(double layers) {
    return Double.toString(Math.rint(10 * layers) / 10);
  }

  private static String whole(double layers) {
    return Long.toString(Math.round(layers));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }
}
