// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.LinkedHashMap;
import java.util.Map;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// One batch through the network as a step of training sees it. Parameters and inputs are both
/// variables.
final class TrainingPass {
  private final Network network;
  private final BatchNormMode mode;
  private final Progress at;
  private final Batch batch;
  private final Seed dropout;
  private final Moved moved;
  private final Params<Var> p;
  private final Var x;
  private final Var outputs;

  TrainingPass(
      Kernels on, Network network, BatchNormMode mode, Progress at, Batch batch, Seed dropout) {
    this.network = network;
    this.mode = mode;
    this.at = at;
    this.batch = batch;
    this.dropout = dropout;
    this.moved = new Moved(at.statistics());
    this.p = at.params().map(w -> Var.of(w, on));
    this.x = Var.of(batch.inputs(), on);
    this.outputs = network.forward(p, x, mode.pass(dropout, at.statistics(), moved));
  }

  Params<Var> p() {
    return p;
  }

  Var x() {
    return x;
  }

  Batch batch() {
    return batch;
  }

  Var outputs() {
    return outputs;
  }

  /// The running statistics after the pass.
  Params<Tensor> statistics() {
    return moved.statistics();
  }

  /// The outputs for other inputs in the same places: in training with the statistics of their own
  /// batch and the same units dropped, and no running statistic moves.
  Var again(Var inputs) {
    return network.forward(p, inputs, mode.pass(dropout, at.statistics(), Pass.Listener.none()));
  }

  /// Collects the running statistics of a pass.
  private static final class Moved implements Pass.Listener {
    private final Params<Tensor> before;
    private final Map<String, Tensor> changed = new LinkedHashMap<>();

    Moved(Params<Tensor> before) {
      this.before = before;
    }

    @Override
    public void layer(String path, Layer layer, Var input, Var output) {}

    @Override
    public void state(String path, Tensor value) {
      changed.put(path, value);
    }

    @Override
    public boolean wantsLayers() {
      return false;
    }

    Params<Tensor> statistics() {
      if (changed.isEmpty()) return before;
      Map<String, Tensor> all = new LinkedHashMap<>(before.asMap());
      all.putAll(changed);
      return Params.of(all);
    }
  }
}
