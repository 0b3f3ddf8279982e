// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.optim.Optimizer;

/// One step of training: forward, loss, gradients, update. Its arrays come from the engine's pool
/// and go back there, but for the parameters, the optimizer's memory and the running statistics.
public final class GradientStep {
  private final Engine engine;
  private final Network network;
  private final Recipe recipe;
  private final Divergence divergence;

  public GradientStep(Engine engine, Network network, Recipe recipe) {
    this.engine = engine;
    this.network = network;
    this.recipe = recipe;
    this.divergence = new Divergence(engine.on(), network, recipe);
  }

  /// What a step made.
  ///
  /// @param score of the batch, before the update
  public record Result(
      Params<Tensor> params, Params<Tensor> statistics, Optimizer.State optimizer, Score score) {
    private List<Tensor> live() {
      List<Tensor> live = new ArrayList<>(params.values());
      live.addAll(statistics.values());
      for (Params<Tensor> slot : optimizer.slots()) live.addAll(slot.values());
      return live;
    }
  }

  /// The step from `at` with one batch; `dropout` is the stream of this step. The loss is checked
  /// before the update is made.
  public Result take(Progress at, Batch batch, Seed dropout) {
    return take(at, batch, dropout, recipe.optimizer()::step);
  }

  /// The same step, but the parameters and the optimizer's memory of `at` are used up: for a
  /// progress that an earlier step made and that nobody else holds.
  public Result takeInPlace(Progress at, Batch batch, Seed dropout) {
    return take(at, batch, dropout, recipe.optimizer()::stepInPlace);
  }

  private Result take(Progress at, Batch batch, Seed dropout, Stepper stepper) {
    return engine.pool().step(() -> compute(at, batch, dropout, stepper), Result::live);
  }

  @FunctionalInterface
  private interface Stepper {
    Optimizer.Step step(
        Kernels on, Params<Tensor> params, List<Tensor> gradients, Optimizer.State state);
  }

  private Result compute(Progress at, Batch batch, Seed dropout, Stepper stepper) {
    Params<Var> p = at.params().map(w -> Var.of(w, engine.on()));
    Moved moved = new Moved(at.statistics());
    Var x = Var.constant(batch.inputs(), engine.on());
    Var outputs = network.forward(p, x, Pass.training(dropout, at.statistics(), moved));
    Var loss = recipe.loss().mean(outputs, batch.targets());
    double value = loss.item();
    if (!Double.isFinite(value)) {
      throw divergence.inLoss(value, at, batch, dropout);
    }
    List<Tensor> gradients = loss.gradValues(p.values());
    if (recipe.clip().isPresent()) gradients = recipe.clip().get().apply(engine.on(), gradients);
    Optimizer.Step next = stepper.step(engine.on(), at.params(), gradients, at.optimizer());
    OptionalInt mistakes = Tally.mistakes(outputs.value(), batch.targets());
    Score score = new Score(batch.size(), value, mistakes);
    return new Result(next.params(), moved.statistics(), next.state(), score);
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
