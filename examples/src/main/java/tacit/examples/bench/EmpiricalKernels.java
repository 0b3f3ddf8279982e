// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Dense;
import tacit.nn.Erf;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.theory.ntk.finite.EmpiricalKernel;
import tacit.theory.ntk.finite.Implementation;

/// The tangent kernel `(n, n)` of a network of width 512 and depth 3 with `k` outputs, in FLOAT64,
/// in each of its ways. `examples/crosscheck/empirical_ntk.py` times the same in PyTorch.
final class EmpiricalKernels {
  private static final int INPUTS = 784;
  private static final int WIDTH = 512;
  private static final int DEPTH = 3;
  private static final Weights LAW = Weights.ntk(1.5, 0.1);

  private EmpiricalKernels() {}

  static List<Work> works() {
    return List.of(
        work(Implementation.STRUCTURED, 100, 1),
        work(Implementation.JACOBIAN, 100, 1),
        work(Implementation.PRODUCTS, 100, 1),
        work(Implementation.STRUCTURED, 20, 10),
        work(Implementation.JACOBIAN, 20, 10),
        work(Implementation.PRODUCTS, 20, 10));
  }

  private static Work work(Implementation implementation, int n, int k) {
    Network network = network(k);
    var start = network.init(new Seed(0));
    Tensor x = Tensor.gaussian(new Seed(1).generator(), n, INPUTS);
    String name =
        "%s, n = %d, k = %d".formatted(implementation.name().toLowerCase(Locale.ROOT), n, k);
    return new Work.Whole(
        name,
        operations(implementation, network.parameterCount(), n, k),
        on -> EmpiricalKernel.of(network, start, on).with(implementation).ntk(x));
  }

  private static Network network(int k) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < DEPTH; l++) {
      layers.add(Dense.of(WIDTH, LAW));
      layers.add(new Erf());
    }
    layers.add(Dense.of(k, LAW));
    return new Network(new Serial(layers), Shape.of(INPUTS));
  }

  /// About; a pass of one example takes a multiply-add for each of the `p` weights, and so does
  /// every sweep back, and again where it leaves a number for each weight.
  private static double operations(Implementation implementation, long p, int n, int k) {
    double rows = (double) n * k;
    double multiplyAdds =
        switch (implementation) {
          case STRUCTURED -> p * (n + rows) + (double) n * n * (INPUTS + DEPTH * WIDTH * (1.0 + k));
          case JACOBIAN -> p * (n + 2 * rows) + (double) n * n * k * p;
          case PRODUCTS -> p * (n + 2 * rows) + 3 * rows * n * p;
        };
    return 2 * multiplyAdds;
  }
}
