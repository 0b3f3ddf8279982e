// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// What every layer of a network took and gave in one inference pass, in the order of computation,
/// those inside branches included. The input of an activation is its pre-activation.
public record Trace(Var output, List<Step> steps) {
  public Trace {
    steps = List.copyOf(steps);
  }

  /// One layer's part.
  ///
  /// @param path `"2.branch.0"`
  public record Step(String path, Layer layer, Var input, Var output) {}

  /// Runs `x: (n, example…)` through the network.
  ///
  /// @param state running statistics
  public static Trace of(Network network, Params<Var> params, Var x, Params<Tensor> state) {
    List<Step> steps = new ArrayList<>();
    Pass.Listener recorder =
        new Pass.Listener() {
          @Override
          public void layer(String path, Layer layer, Var input, Var output) {
            steps.add(new Step(path, layer, input, output));
          }

          @Override
          public void state(String path, Tensor value) {}

          @Override
          public boolean wantsLayers() {
            return true;
          }
        };
    return new Trace(network.forward(params, x, Pass.inference(state, recorder)), steps);
  }

  /// The step at a path.
  public Step at(String path) {
    return steps.stream()
        .filter(step -> step.path().equals(path))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "trace: no layer '" + path + "' among " + steps.stream().map(Step::path).toList()));
  }
}
