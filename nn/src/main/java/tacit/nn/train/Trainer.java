// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Optional;
import java.util.random.RandomGenerator;
import tacit.autodiff.Tensor;
import tacit.nn.Network;
import tacit.nn.Params;

/// The training loop: epochs of steps until the recipe's [Stop].
///
/// ```java
/// var engine = Engine.of(buffers -> Cpu.kernels(2, buffers));
/// var recipe =
///     Recipe.of(new SoftmaxCrossEntropy(), Sgd.of(0.1, 0.9), 32, Stop.after(10), new Seed(0));
/// var trainer = new Trainer(engine, network, recipe, Samples.of(images));
/// var trained = trainer.run(Listener.none()).progress();
/// IO.println(trainer.score(trained, Samples.of(testImages)));
/// ```
///
/// The order of the data is a shuffle from the stream `order.EPOCH`; dropout, augmentation and the
/// patches of a gradient change draw from `dropout.STEP`, `augmentation.STEP` and `patches.STEP`.
/// So a run that is stopped after an epoch and resumed from its [Progress] gives the same bits as
/// one that was not, at the same number of threads.
public final class Trainer {
  private static final int MEASURED_AT_ONCE = 256;

  private final Engine engine;
  private final Network network;
  private final Recipe recipe;
  private final Samples data;
  private final GradientStep step;

  /// @param data the training set
  public Trainer(Engine engine, Network network, Recipe recipe, Samples data) {
    if (data.size() == 0) {
      throw new IllegalArgumentException("training: the training set is empty");
    }
    if (!data.inputShape().equals(network.example())) {
      throw new IllegalArgumentException(
          "training: examples are %s but the network takes %s"
              .formatted(data.inputShape(), network.example()));
    }
    recipe.checkGradientChange(network.example(), data.size());
    this.engine = engine;
    this.network = network;
    this.recipe = recipe;
    this.data = data;
    this.step = new GradientStep(engine, network, recipe);
  }

  /// How a run ended.
  public record Trained(Progress progress, Stop.Reason reason) {}

  /// A new run's progress: start values from the stream `init`.
  public Progress start() {
    return from(network.init(recipe.seed().child("init")), network.initialState());
  }

  /// A new run's progress from given parameters and running statistics.
  public Progress from(Params<Tensor> params, Params<Tensor> statistics) {
    Params<Tensor> typed = network.checked(params).map(this::typed);
    return new Progress(0, typed, statistics.map(this::typed), recipe.optimizer().start(typed), 0);
  }

  /// Files of this run's progress.
  public Checkpoint checkpoint() {
    return new Checkpoint(network, recipe, data.size());
  }

  private Tensor typed(Tensor t) {
    return t.to(recipe.dtype());
  }

  /// Runs from the start to the stop.
  public Trained run(Listener listener) {
    return run(start(), listener);
  }

  /// Runs on from a progress to the stop; at once, if it is reached already.
  public Trained run(Progress from, Listener listener) {
    Progress now = from;
    Optional<Score> measured = now.epoch() == 0 ? Optional.empty() : measure(now);
    while (true) {
      Optional<Stop.Reason> reason = recipe.stop().reason(now, measured);
      if (reason.isPresent()) return new Trained(now, reason.get());
      Epoch epoch = new Epoch(recipe, data, step, now, listener);
      now = epoch.run();
      new Divergence(engine.on(), network, recipe, BatchNormMode.TRAINING).check(now);
      measured = measure(now);
      now = counted(now, measured);
      listener.epoch(epoch.report(measured), now);
      if (listener.wantsStop()) return new Trained(now, Stop.Reason.LISTENER);
    }
  }

  private Optional<Score> measure(Progress at) {
    return recipe.stop().measures() ? Optional.of(score(at, data)) : Optional.empty();
  }

  /// The network of a progress on any samples, in inference mode.
  public Score score(Progress at, Samples samples) {
    return evaluator(at).score(recipe.loss(), samples);
  }

  /// The network of a progress, in inference mode.
  public Evaluator evaluator(Progress at) {
    return new Evaluator(engine, network, at.params(), at.statistics(), MEASURED_AT_ONCE);
  }

  private static Progress counted(Progress at, Optional<Score> trainingSet) {
    boolean faultless = trainingSet.isPresent() && trainingSet.get().faultless();
    return new Progress(
        at.epoch(),
        at.params(),
        at.statistics(),
        at.optimizer(),
        faultless ? at.zeroErrorEpochs() + 1 : 0);
  }

  /// Positions `0 … n − 1`, every order equally likely (Fisher and Yates).
  static int[] shuffled(int n, RandomGenerator random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
