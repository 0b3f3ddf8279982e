// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.theory.margin.FourPoints;
import tacit.theory.margin.PerLayer;
import tacit.theory.margin.ReluNetwork;
import tacit.theory.margin.SignedPoints;
import tacit.theory.margin.TwoClouds;

/// A network of rectifiers with one output, and points that it is to separate.
record Drawn(String name, ReluNetwork network, SignedPoints points) {
  private static final Kernels ON = new ScalarKernels();

  static Drawn fourPoints() {
    return new Drawn("four points", FourPoints.network(), FourPoints.points());
  }

  /// Points of two clouds, and a start drawn for rectifiers.
  static Drawn clouds(Seed seed, int n, int... widths) {
    return new Drawn(
        n + " of two clouds",
        ReluNetwork.gaussian(seed.child("w"), widths),
        TwoClouds.points(seed.child("x"), n, widths[0]));
  }

  /// Four points of the clouds, three layers of half the usual size: no margin is far below 0, so
  /// nothing moves fast and few hidden units switch.
  static Drawn calm(Seed seed) {
    Drawn usual = clouds(seed, 4, 3, 6, 5, 1);
    return usual.from(new ReluNetwork(usual.network.weights().times(0.5, 0.5, 0.5)));
  }

  /// The same points under another start.
  Drawn from(ReluNetwork other) {
    return new Drawn(name, other, points);
  }

  /// `Σₙ e^{−yₙ f(xₙ)}` in the engine, of whatever makes the weights.
  Var loss(List<Var> w) {
    Var h = Var.constant(points.inputs(), ON);
    for (int k = 0; k < w.size(); k++) {
      h = h.matmul(w.get(k).transpose());
      if (k < w.size() - 1) h = h.relu();
    }
    Var signs = h.like(points.signs().reshape(h.shape()));
    return h.times(signs).negate().exp().sum();
  }

  /// `−∂L/∂W_k` by the engine.
  PerLayer descentByEngine() {
    List<Var> w = variables(network.weights());
    return new PerLayer(loss(w).negate().gradValues(w));
  }

  static List<Var> variables(PerLayer weights) {
    return weights.tensors().stream().map(each -> Var.of(each, ON)).toList();
  }

  /// All numbers, one layer after another.
  static Tensor row(PerLayer numbers) {
    return Tensor.vector(
        numbers.tensors().stream()
            .flatMapToDouble(each -> Arrays.stream(each.toDoubles()))
            .toArray());
  }
}
