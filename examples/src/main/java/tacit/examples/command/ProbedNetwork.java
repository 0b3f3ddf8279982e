// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.locality.CountedOutput;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.PatchPair;
import tacit.nn.loss.Targets;

/// A network with its numbers, as a function from images to one output each.
///
/// @param p parameters, as variables
/// @param targets what chooses among several outputs
record ProbedNetwork(Network network, Params<Var> p, Pass pass, Targets targets) {
  private Kernels on() {
    return p.values().getFirst().on();
  }

  private Var outputs(Var images) {
    return CountedOutput.of(network.forward(p, images, pass), targets);
  }

  GradientChange change(Tensor images, PatchPair patches) {
    return GradientChange.of(this::outputs, images, patches, on());
  }

  /// `∂R/∂w` for each parameter.
  Params<Tensor> gradients(GradientChange change, boolean byDifferences) {
    return p.with(
        byDifferences
            ? change.byDifferences(this::outputGradients)
            : change.slope().gradValues(p.values()));
  }

  private List<Tensor> outputGradients(Tensor images) {
    return outputs(Var.constant(images, on())).sum().gradValues(p.values());
  }
}
