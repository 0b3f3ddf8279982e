// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.kernel.Kernels;

/// `R²` of random chunks, as of [LinearReconstruction], against their size, on average over draws.
///
/// Draws are orders of all neurons, as in [ChunkCurve]; one Cholesky factor a draw serves all
/// sizes, and no examples are touched.
///
/// @source Doimo et al. 2022 (the mean of 40 draws)
public record ReconstructionCurve(List<ReconstructionPoint> points) {
  private static final String NAME = "reconstruction curve";

  public ReconstructionCurve {
    points = List.copyOf(points);
  }

  /// - In: ascending `sizes`, as of [NeuronChunks#halvingSizes]; `draws` of orders
  public static ReconstructionCurve of(
      ActivationScatter scatter,
      int[] sizes,
      int draws,
      double ridge,
      RandomGenerator random,
      Kernels on) {
    int width = scatter.width();
    ChunkCurve.ascending(NAME, sizes, width);
    Refusals.require(NAME, draws >= 1, "%d draws; give 1 or more".formatted(draws));
    int[][] orders = NeuronChunks.orders(random, width, draws);
    int[] parts = Arrays.stream(sizes).filter(w -> w < width).toArray();
    double[][] g = Squares.rows(scatter.g());
    var all = new ReconstructionPoint[draws][];
    on.each(draws, t -> all[t] = along(scatter, g, orders[t], parts, ridge));
    var points = new ArrayList<ReconstructionPoint>();
    for (int s = 0; s < parts.length; s++) points.add(mean(all, s));
    if (parts.length < sizes.length) points.add(plain(scatter, orders[0], width, ridge));
    return new ReconstructionCurve(points);
  }

  /// The chunks of one order, smaller than the layer.
  static ReconstructionPoint[] along(
      ActivationScatter scatter, double[][] g, int[] order, int[] sizes, double ridge) {
    int most = sizes.length == 0 ? 0 : sizes[sizes.length - 1];
    var nested = NestedReconstruction.of(g, order, most, ridge);
    return IntStream.of(sizes)
        .mapToObj(
            w -> nested.map(n -> point(n, w)).orElseGet(() -> plain(scatter, order, w, ridge)))
        .toArray(ReconstructionPoint[]::new);
  }

  private static ReconstructionPoint point(NestedReconstruction nested, int w) {
    double outside = nested.outside(w), total = nested.total(w);
    double complement = total == 0 ? Double.NaN : 1 - outside / total;
    double r2 = 1 - (outside + nested.inside(w)) / nested.total(0);
    return new ReconstructionPoint(w, r2, complement);
  }

  private static ReconstructionPoint plain(
      ActivationScatter scatter, int[] order, int w, double ridge) {
    var fit = LinearReconstruction.of(scatter, Indices.of(Arrays.copyOf(order, w)), ridge);
    return new ReconstructionPoint(w, fit.r2(), fit.r2Complement());
  }

  private static ReconstructionPoint mean(ReconstructionPoint[][] all, int s) {
    return new ReconstructionPoint(
        all[0][s].size(),
        Arrays.stream(all).mapToDouble(p -> p[s].meanR2()).sum() / all.length,
        Arrays.stream(all).mapToDouble(p -> p[s].meanR2Complement()).sum() / all.length);
  }
}
