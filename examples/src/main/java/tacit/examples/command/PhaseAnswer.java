// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tacit.theory.ntk.depth.DepthAsymptotics;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.depth.Phase;
import tacit.theory.ntk.dual.Dual;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Everything that `tacit phase --json` tells; the text is [PhaseText].
///
/// @param correlationDepth `ξ`, and then `ξ₁` and `ξ*`, in layers
/// @param criticalWeightVariance `σ_w²` of the critical line at this `σ_b²`, null if there is none
/// @param meaning in words
/// @param spectrum null without a depth, and where there is no kernel to speak of
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PhaseAnswer(
    String activation,
    double weightVariance,
    double biasVariance,
    String phase,
    double qStar,
    double cStar,
    double chi1,
    double chiC,
    double chi1Slope,
    double correlationDepth,
    double trainabilityDepth,
    double generalizationDepth,
    double ntkLimitDiagonal,
    double ntkLimitOffDiagonal,
    @Nullable Double criticalWeightVariance,
    String meaning,
    @Nullable Spectrum spectrum) {
  /// The network as it was typed.
  record Network(String activation, double weightVariance, double biasVariance) {}

  /// The tangent kernel of `points` inputs at a depth, by the laws of depth; in the ordered phase
  /// for inputs that are uncorrelated after the first layer.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Spectrum(
      int depth,
      int points,
      int pixels,
      double diagonal,
      double offDiagonal,
      double lambdaMax,
      double lambdaBulk,
      double conditionNumber,
      double predictorScale,
      double maxLearningRate,
      String remainder,
      @Nullable String warning) {
    static Spectrum of(MeanField at, PairRecursion pairs, int depth, int points, int pixels) {
      boolean ordered = at.phase() == Phase.ORDERED;
      double epsilonHat = ordered ? pairs.deviation(at, 0) : 1;
      var law = DepthAsymptotics.predict(at, points, pixels, depth, epsilonHat);
      return new Spectrum(
          depth,
          points,
          pixels,
          law.diagonal(),
          law.offDiagonal(),
          law.lambdaMax(),
          law.lambdaBulk(),
          law.conditionNumber(),
          law.predictorScale(),
          law.maxLearningRate(),
          law.remainder(),
          PhaseText.warning(at, depth));
    }
  }

  static PhaseAnswer of(Network network, Dual phi, OptionalInt depth, int points, int pixels) {
    double w = network.weightVariance(), b = network.biasVariance();
    var at = MeanFieldTheory.solve(phi, w, b);
    boolean wanted = depth.isPresent(), kernel = at.q() > 0 && Double.isFinite(at.q());
    var pairs = new PairRecursion(phi, w, b);
    return new PhaseAnswer(
        network.activation(),
        w,
        b,
        at.phase().toString(),
        at.q(),
        at.c(),
        at.chi1(),
        at.chiStar(),
        at.chi1Slope(),
        at.correlationDepth(),
        at.trainabilityDepth(),
        at.generalizationDepth(),
        at.ntkLimitDiagonal(),
        at.ntkLimitOffDiagonal(),
        critical(phi, b),
        PhaseText.meaning(at) + (wanted && !kernel ? " So there is no spectrum to tell." : ""),
        wanted && kernel ? Spectrum.of(at, pairs, depth.getAsInt(), points, pixels) : null);
  }

  private static @Nullable Double critical(Dual phi, double biasVariance) {
    try {
      return MeanFieldTheory.criticalWeightVariance(phi, biasVariance);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
