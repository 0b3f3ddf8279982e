// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// How fast gradient descent moves an output, `Θ(x, x) = Σ_θ (∂f(x)/∂θ)²`: a step of rate `η` down
/// `f` itself changes `f(x)` by `−η Θ(x, x)`, to first order.
public final class TangentKernel {
  private TangentKernel() {}

  /// For one example `x: (d)` and a network with a single output.
  public static double at(Kernels on, Network network, Seed seed, Tensor x) {
    Params<Var> p = network.init(seed).map(w -> Var.of(w, on));
    Var batch = Var.constant(x.reshape(Shape.of(1).concat(x.shape())), on);
    Var f = network.forward(p, batch, Pass.inference(network.initialState())).sum();
    double sum = 0;
    for (Tensor g : f.gradValues(p.values())) {
      for (double each : g.toDoubles()) sum += each * each;
    }
    return sum;
  }
}
