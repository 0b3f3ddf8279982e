// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import java.util.List;
import java.util.function.UnaryOperator;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// A network of two layers and four examples whose numbers can be worked by hand: `f(x) = W₂ max(W₁
/// x, 0)`.
final class GoldenNetwork {
  static final Kernels ON = new ScalarKernels();
  static final Tensor INPUTS = Tensor.matrix(new double[][] {{2, 1}, {1, 3}, {-1, -2}, {3, -1}});
  static final Indices LABELS = Indices.of(0, 1, 2, 0);
  static final Tensor W1 = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, -1}});
  static final Tensor W2 = Tensor.matrix(new double[][] {{1, 0, .5}, {0, 1, -.5}, {-1, -1, 0}});

  private GoldenNetwork() {}

  static Var hidden(Var x) {
    return x.matmul(false, Var.constant(W1, ON), true).relu();
  }

  static Var readout(Var h) {
    return h.matmul(false, Var.constant(W2, ON), true);
  }

  static List<UnaryOperator<Var>> layers() {
    return List.of(GoldenNetwork::hidden, GoldenNetwork::readout);
  }

  static Tensor activations() {
    return hidden(Var.constant(INPUTS, ON)).value();
  }

  static Tensor logits() {
    return readout(Var.constant(activations(), ON)).value();
  }
}
