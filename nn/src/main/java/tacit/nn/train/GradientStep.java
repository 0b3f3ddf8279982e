// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.optim.Optimizer;

/// One step of training: forward, loss and perhaps a penalty, gradients, update. Its arrays come
/// from the engine's pool and go back there, but for the parameters, the optimizer's memory and the
/// running statistics.
public final class GradientStep {
  private final Engine engine;
  private final Network network;
  private final Recipe recipe;
  private final BatchNormMode mode;
  private final Divergence divergence;

  /// Steps that normalize by the statistics of their batches.
  public GradientStep(Engine engine, Network network, Recipe recipe) {
    this(engine, network, recipe, BatchNormMode.TRAINING);
  }

  public GradientStep(Engine engine, Network network, Recipe recipe, BatchNormMode mode) {
    this.engine = engine;
    this.network = network;
    this.recipe = recipe;
    this.mode = mode;
    this.divergence = new Divergence(engine.on(), network, recipe, mode);
  }

  /// What a step made.
  ///
  /// @param score of the batch, before the update
  /// @param gradientChange of the batch, where the recipe has it as a penalty
  public record Result(
      Params<Tensor> params,
      Params<Tensor> statistics,
      Optimizer.State optimizer,
      Score score,
      Optional<ChangeScore> gradientChange) {
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
    TrainingPass pass = new TrainingPass(engine.on(), network, mode, at, batch, dropout);
    Var loss = recipe.loss().mean(pass.outputs(), batch.targets());
    double value = loss.item();
    if (!Double.isFinite(value)) {
      throw divergence.inLoss(value, at, batch, dropout);
    }
    Optional<Penalty> penalty =
        recipe
            .gradientChange()
            .filter(InputGradientChange::acts)
            .map(change -> penalty(change, pass, at));
    List<Tensor> gradients =
        penalty.isPresent() ? penalty.get().gradients(loss) : loss.gradValues(pass.p().values());
    if (recipe.clip().isPresent()) gradients = recipe.clip().get().apply(engine.on(), gradients);
    Optimizer.Step next = stepper.step(engine.on(), at.params(), gradients, at.optimizer());
    OptionalInt mistakes = Tally.mistakes(pass.outputs().value(), batch.targets());
    Score score = new Score(batch.size(), value, mistakes);
    return new Result(
        next.params(), pass.statistics(), next.state(), score, penalty.map(Penalty::score));
  }

  private Penalty penalty(InputGradientChange change, TrainingPass pass, Progress at) {
    Penalty penalty = Penalty.of(change, pass, recipe.seed().child("patches").child(at.steps()));
    double value = penalty.score().change();
    if (!Double.isFinite(value)) throw divergence.inChange(value, at);
    return penalty;
  }

  /// The gradient change of a batch as the step from `at` would see it, without making the step.
  public ChangeScore watch(InputGradientChange change, Progress at, Batch batch, Seed dropout) {
    return engine
        .pool()
        .step(
            () -> {
              var pass = new TrainingPass(engine.on(), network, mode, at, batch, dropout);
              return penalty(change, pass, at).score();
            },
            _ -> List.of());
  }
}
