// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.finite.Moments;
import tacit.theory.ntk.finite.MonteCarloKernel;
import tacit.theory.ntk.finite.MonteCarloKernel.Wanted;

/// How far the tangent kernel of one network with drawn weights is from its limit, `mean |Θ̂ − Θ| /
/// mean |Θ|` over all entries: a ReLU network of two hidden layers and one output, three examples.
///
/// @param width of both hidden layers
/// @param draws networks that are drawn
record WidthRun(int width, int draws, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final Weights LAW = Weights.ntk(2, 0.1);
  private static final Tensor X =
      Tensor.matrix(
          new double[] {1, 2, 0, -1},
          new double[] {0.5, -1, 1.5, 2},
          new double[] {-2, 0.25, 1, 0});

  @Override
  public Table rows() {
    var hidden = Dense.of(width, LAW);
    var layers = Serial.of(hidden, new Relu(), hidden, new Relu(), Dense.of(1, LAW));
    var network = new Network(layers, Shape.of(4));
    double[] limit = KernelNetwork.of(layers).gram(X).ntk().toDoubles();
    var kernels =
        MonteCarloKernel.of(network, new Seed(seed).child(width), Cpu.kernels(1, Buffers.fresh()))
            .with(Wanted.NTK);
    var distance = Moments.none();
    var mean = Moments.none();
    for (int s = 0; s < draws; s++) {
      Tensor one = kernels.sample(s).ntk(X);
      distance = distance.and(Tensor.scalar(distance(one.toDoubles(), limit)));
      mean = mean.and(one);
    }
    return Table.of("width", "draws", "distance", "standard_error", "distance_of_mean")
        .row(
            width,
            draws,
            distance.mean().item(),
            distance.standardError().item(),
            distance(mean.mean().toDoubles(), limit));
  }

  /// `Σ |aᵢ − bᵢ| / Σ |bᵢ|`.
  static double distance(double[] a, double[] b) {
    double off = 0, size = 0;
    for (int i = 0; i < a.length; i++) {
      off += Math.abs(a[i] - b[i]);
      size += Math.abs(b[i]);
    }
    return off / size;
  }
}
