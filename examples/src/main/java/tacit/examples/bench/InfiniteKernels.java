// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Activation;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Erf;
import tacit.nn.Flatten;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Padding;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.theory.ntk.GramOptions;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.Duals;

/// Both kernels of infinitely wide networks, in FLOAT64 from samples to Gram matrices, and the rows
/// of duals that they are made of. `examples/crosscheck/kernel_speed.py` times the same in JAX.
///
/// An entry is one covariance (of a pair of samples, or of their pixels) in one layer; a symmetric
/// matrix counts whole, though half of it is computed.
final class InfiniteKernels {
  private static final Weights LAW = Weights.ntk(2, 0.1);
  private static final int ROW = 1000;
  private static final int ROWS = 1000;

  private InfiniteKernels() {}

  static List<Work> works() {
    return List.of(
        rows("relu rows of 1000", new Relu()),
        rows("erf rows of 1000", new Erf()),
        dense("dense relu, n = 1000", new Relu()),
        dense("dense erf, n = 1000", new Erf()),
        images("flat 28x28, n = 100", 100, 28, new Flatten(), 28 * 28),
        images("pooled 14x14, n = 10", 10, 14, new GlobalAveragePool(), 14 * 14 * 14 * 14));
  }

  /// Ten hidden layers.
  private static Work dense(String name, Activation activation) {
    int n = 1000, depth = 10;
    Tensor x = Tensor.gaussian(new Seed(0).generator(), n, 784);
    List<Layer> layers = new ArrayList<>(List.of(Dense.of(1, LAW)));
    for (int l = 0; l < depth; l++) layers.addAll(List.of(activation, Dense.of(1, LAW)));
    return gram(name, (double) n * n * depth, layers, x);
  }

  /// Five convolutions with a rectifier each.
  private static Work images(String name, int n, int side, Layer top, long pairsOfPixels) {
    int depth = 5;
    Tensor x = Tensor.gaussian(new Seed(0).generator(), n, side, side, 1);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      layers.addAll(List.of(Conv.of(1, Shape.of(3, 3), Padding.SAME, LAW), new Relu()));
    }
    layers.addAll(List.of(top, Dense.of(1, LAW)));
    return gram(name, (double) n * n * pairsOfPixels * depth, layers, x);
  }

  private static Work gram(String name, double entries, List<Layer> layers, Tensor x) {
    var network = KernelNetwork.of(new Serial(layers));
    return new Work.Entries(
        name,
        entries,
        threads ->
            () -> {
              var _ = network.gram(x, GramOptions.usual().withThreads(threads));
            });
  }

  /// `T` and `Ṫ Θ` of covariances that are put back before each row.
  private static Work rows(String name, Activation activation) {
    var dual = Duals.of(activation);
    var random = new Seed(0).generator();
    var marginals = dual.marginals(random.doubles(ROW, 0.5, 1.5).toArray());
    double[] start = random.doubles(ROW, -0.5, 0.5).toArray();
    IntConsumer share =
        count -> {
          double[] k = new double[ROW], theta = new double[ROW];
          for (int i = 0; i < count; i++) {
            System.arraycopy(start, 0, k, 0, ROW);
            System.arraycopy(start, 0, theta, 0, ROW);
            dual.row(marginals, i, 0, marginals, 0, k, theta, 0, ROW);
          }
        };
    return new Work.Entries(name, (double) ROWS * ROW, threads -> () -> split(threads, share));
  }

  /// All rows, so many on each thread at the same time.
  private static void split(int threads, IntConsumer share) {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        int from = ROWS * i / threads, to = ROWS * (i + 1) / threads;
        pool.execute(() -> share.accept(to - from));
      }
    }
  }
}
