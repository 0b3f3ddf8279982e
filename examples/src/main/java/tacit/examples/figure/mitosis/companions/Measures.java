// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.companions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.dimension.SpectralDimension;
import tacit.measures.dimension.TwoNn;
import tacit.measures.similarity.CanonicalCorrelation;
import tacit.measures.similarity.Dissimilarity;
import tacit.measures.similarity.InformationImbalance;
import tacit.measures.similarity.LinearCka;
import tacit.measures.similarity.NeighborhoodOverlap;
import tacit.measures.similarity.OrthogonalProcrustes;
import tacit.measures.similarity.RepresentationalDissimilarity;
import tacit.measures.similarity.Svcca;

/// Measures of a chunk beside the whole layer, on the same examples.
record Measures(Tensor layer, RepresentationalDissimilarity distances, Kernels on) {
  /// Names of [#of].
  static final List<String> COLUMNS =
      List.of(
          "cka",
          "svcca",
          "cca",
          "procrustes",
          "rsa",
          "overlap",
          "imbalance_chunk_to_layer",
          "imbalance_layer_to_chunk",
          "participation_ratio",
          "entropy_rank",
          "two_nn");

  static Measures of(Tensor layer, Kernels on) {
    var distances = RepresentationalDissimilarity.of(layer, Dissimilarity.EUCLIDEAN, on);
    return new Measures(layer, distances, on);
  }

  double[] of(Indices chunk) {
    Tensor x = columns(layer, chunk);
    var imbalance = InformationImbalance.of(x, layer, on);
    var spectrum = SpectralDimension.of(x, on);
    return new double[] {
      LinearCka.biased(x, layer, on).value(),
      Svcca.of(x, layer, on).value(),
      CanonicalCorrelation.of(x, layer, on).mean(),
      OrthogonalProcrustes.of(x, layer, on).cosine(),
      RepresentationalDissimilarity.of(x, Dissimilarity.EUCLIDEAN, on).pearson(distances),
      NeighborhoodOverlap.of(x, layer, on).value(),
      imbalance.xToY(),
      imbalance.yToX(),
      spectrum.participationRatio(),
      spectrum.entropyRank(),
      TwoNn.of(x, on).value()
    };
  }

  /// The share of activations that are 0.
  double zeros() {
    return Arrays.stream(layer.toDoubles()).map(v -> v == 0 ? 1 : 0).average().orElseThrow();
  }

  private static Tensor columns(Tensor x, Indices neurons) {
    double[][] part = new double[x.shape().size(0)][neurons.size()];
    for (int i = 0; i < part.length; i++) {
      int row = i;
      part[i] = IntStream.of(neurons.toArray()).mapToDouble(j -> x.get(row, j)).toArray();
    }
    return Tensor.matrix(part);
  }
}
