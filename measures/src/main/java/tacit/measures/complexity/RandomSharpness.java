// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import tacit.autodiff.Tensor;

/// The noise that a network tolerates: the size `σ` or `σ′` at which the accuracy, averaged over
/// draws of `ξⱼ ~ N(0, 1)`, falls to the target with the weights
///
/// ```text
/// noise               wⱼ + σ ξⱼ
/// noise by magnitude  wⱼ + σ′ (|wⱼ| + 10⁻³) ξⱼ
/// ```
///
/// Larger is flatter. Give the kernels alone as weights, and an accuracy with batch normalization
/// by statistics of the batch, for the variant that moves kernels alone.
///
/// @param noise [Perturbation#NOISE] or [Perturbation#NOISE_BY_MAGNITUDE]
/// @param draws averaged over, each on other samples if the accuracy draws them
/// @param search for the size
/// @param convention the deviation of the noise, as above or as a well-known program has it
/// @source Carbonnelle 2022 (thesis), chapter 2; Simoncarbo/Intraclass-clustering-measures
public record RandomSharpness(
    Perturbation noise, int draws, ToleranceSearch search, NoiseConvention convention) {
  /// Ten draws by magnitude, up to size 2, to an accuracy of 0.9.
  public static final RandomSharpness USUAL =
      new RandomSharpness(Perturbation.NOISE_BY_MAGNITUDE, 10, new ToleranceSearch(2, 0.9));

  public RandomSharpness {
    if (noise != Perturbation.NOISE && noise != Perturbation.NOISE_BY_MAGNITUDE) {
      throw ToleranceSearch.refusal(
          "%s is not drawn; give NOISE or NOISE_BY_MAGNITUDE".formatted(noise.words()));
    }
    if (draws < 1) throw ToleranceSearch.refusal("%d draws; give 1 or more".formatted(draws));
  }

  /// With the deviations above.
  public RandomSharpness(Perturbation noise, int draws, ToleranceSearch search) {
    this(noise, draws, search, NoiseConvention.CORRECT);
  }

  /// With an accuracy, most often on a tenth of the training set that it draws anew each time.
  public ToleranceSearch.Found of(
      List<Tensor> weights, ToDoubleFunction<List<Tensor>> accuracy, RandomGenerator random) {
    return search.of(size -> mean(weights, size, accuracy, random));
  }

  private double mean(
      List<Tensor> weights,
      double size,
      ToDoubleFunction<List<Tensor>> accuracy,
      RandomGenerator random) {
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      sum += accuracy.applyAsDouble(moved(weights, size, random));
    }
    return sum / draws;
  }

  private List<Tensor> moved(List<Tensor> weights, double size, RandomGenerator random) {
    List<Tensor> moved = new ArrayList<>();
    for (Tensor each : weights) {
      double[] w = each.toDoubles();
      for (int j = 0; j < w.length; j++) {
        w[j] += convention.deviation(noise, size, w[j]) * random.nextGaussian();
      }
      moved.add(Tensor.of(each.shape(), w));
    }
    return moved;
  }
}
