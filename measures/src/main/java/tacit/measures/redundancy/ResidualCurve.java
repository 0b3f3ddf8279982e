// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.kernel.Kernels;

/// How alike the neurons err after a random chunk reconstructs them, as of [ResidualCorrelation],
/// against the size of the chunk, on average over draws.
///
/// Draws are orders of all neurons, as in [ChunkCurve]; the same generator gives the chunks of
/// [ReconstructionCurve]. The whole layer is one chunk, whatever the order, and is fitted once.
///
/// @source Doimo et al. 2022 (`MC`, the mean of 40 draws); `MC_out` is derived
public record ResidualCurve(List<ResidualPoint> points) {
  private static final String NAME = "residual curve";

  public ResidualCurve {
    points = List.copyOf(points);
  }

  /// - In: ascending `sizes`, as of [NeuronChunks#halvingSizes]; `draws` of orders; `ridge` and
  ///   `epsilon` as of [LinearReconstruction] and [ResidualCorrelation]
  public static ResidualCurve of(
      ActivationScatter scatter,
      int[] sizes,
      int draws,
      double ridge,
      double epsilon,
      RandomGenerator random,
      Kernels on) {
    int width = scatter.width();
    ChunkCurve.ascending(NAME, sizes, width);
    Refusals.require(NAME, draws >= 1, "%d draws; give 1 or more".formatted(draws));
    int[][] orders = NeuronChunks.orders(random, width, draws);
    var points = new ArrayList<ResidualPoint>();
    for (int w : sizes) {
      var fits = new ResidualCorrelation[w == width ? 1 : draws];
      on.each(fits.length, t -> fits[t] = fit(scatter, orders[t], w, ridge, epsilon));
      points.add(ResidualPoint.of(w, List.of(fits)));
    }
    return new ResidualCurve(points);
  }

  private static ResidualCorrelation fit(
      ActivationScatter scatter, int[] order, int w, double ridge, double epsilon) {
    Indices chunk = Indices.of(Arrays.copyOf(order, w));
    return ResidualCorrelation.of(LinearReconstruction.of(scatter, chunk, ridge), epsilon);
  }
}
