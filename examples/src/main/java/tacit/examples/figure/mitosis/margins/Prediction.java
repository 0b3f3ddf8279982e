// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.margins;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.measures.redundancy.ChunkMargins;
import tacit.theory.clones.MarginNoiseModel;
import tacit.theory.clones.MeasuredMargins;

/// The error of chunks of `w` by the margins of the whole layer, if a chunk adds noise to them of
/// variance `s² (1/w − 1/W)`.
///
/// @param s of a neuron, the same for all examples
/// @param each of a neuron, for every example
record Prediction(MeasuredMargins margins, int width, double s, Tensor each, double bin) {
  static Prediction of(ChunkMargins measured) {
    double s = measured.noise();
    return new Prediction(
        MeasuredMargins.of(measured.whole().toDoubles()),
        measured.width(),
        s,
        Tensor.vector(measured.noises()),
        s * unit(measured.size(), measured.width()));
  }

  /// `√(1/w − 1/W)`.
  private static double unit(int w, int width) {
    return 1 / Math.sqrt(MarginNoiseModel.beside(w, width));
  }

  double wholeError() {
    return margins.error(0);
  }

  double error(int w) {
    return margins.error(s * unit(w, width));
  }

  double errorOfEach(int w) {
    return margins.errorOfEach(
        Arrays.stream(each.toDoubles()).map(e -> e * unit(w, width)).toArray());
  }

  /// With the mean and deviation over chunks that each margin has at that very size: what is left
  /// to predict is that margins are Gaussian about their means.
  static double moved(ChunkMargins own) {
    return MeasuredMargins.of(own.mean().toDoubles())
        .errorOfEach(Arrays.stream(own.variance().toDoubles()).map(Math::sqrt).toArray());
  }

  /// By the density next to 0 alone.
  double twoTerms(int w) {
    return wholeError() + model().asymptote(MarginNoiseModel.beside(w, width), 2);
  }

  MarginNoiseModel model() {
    return new MarginNoiseModel(margins.density(bin), s);
  }
}
