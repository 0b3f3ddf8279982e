// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Update;
import tacit.nn.Params;

/// A step of all parameters as updates of one parameter after another.
final class Stepping {
  private Stepping() {}

  /// One parameter's update: its new value, then its new states.
  @FunctionalInterface
  interface Updater {
    List<Tensor> update(Update rule, Tensor w, Tensor gradient, List<Tensor> state);
  }

  static Optimizer.Step step(
      Update rule,
      Updater updater,
      Params<Tensor> params,
      List<Tensor> gradients,
      Optimizer.State state) {
    List<List<Tensor>> old = new ArrayList<>(), next = new ArrayList<>();
    for (Params<Tensor> slot : state.slots()) old.add(slot.values());
    for (int s = 0; s <= old.size(); s++) next.add(new ArrayList<>(params.size()));
    for (int i = 0; i < params.size(); i++) {
      List<Tensor> remembered = new ArrayList<>(old.size());
      for (List<Tensor> slot : old) remembered.add(slot.get(i));
      List<Tensor> made =
          updater.update(rule, params.values().get(i), gradients.get(i), remembered);
      for (int s = 0; s < made.size(); s++) next.get(s).add(made.get(s));
    }
    List<Params<Tensor>> slots = new ArrayList<>(old.size());
    for (List<Tensor> values : next.subList(1, next.size())) slots.add(params.with(values));
    return new Optimizer.Step(
        params.with(next.getFirst()), new Optimizer.State(state.steps() + 1, slots));
  }
}
