// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.function.Consumer;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.Backend;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// Trains a network by stochastic gradient descent without momentum and weight decay on the
/// cross-entropy, on one thread.
record Teaching(Network network, Setup setup) {
  /// Networks are compared at equal losses, for margins and norms both grow with time.
  static final double SMALL_LOSS = 0.01;

  /// Until the mean loss over the training set is below 0.01, or the epochs are over.
  Trained untilSmallLoss(Lesson lesson, Params<Tensor> start, Seed seed) {
    return untilSmallLoss(lesson, start, seed, _ -> {});
  }

  /// The same, with the network shown after each epoch.
  Trained untilSmallLoss(
      Lesson lesson, Params<Tensor> start, Seed seed, Consumer<? super Trained> each) {
    var trainer = trainer(lesson, Stop.after(setup.epochs()), seed);
    var stop = new LossBelow(trainer, lesson.train(), SMALL_LOSS, setup.every());
    var listener =
        new Listener() {
          @Override
          public void epoch(EpochReport report, Progress at) {
            each.accept(new Trained(lesson, trainer.evaluator(at), at.epoch()));
            stop.epoch(report, at);
          }

          @Override
          public boolean wantsStop() {
            return stop.wantsStop();
          }
        };
    return run(lesson, trainer, start, listener);
  }

  /// Until every training example is classified as it is labeled, or the epochs are over.
  Trained untilFaultless(Lesson lesson, Params<Tensor> start, Seed seed) {
    var stop = Stop.after(setup.epochs()).orZeroErrorFor(1);
    return run(lesson, trainer(lesson, stop, seed), start, Listener.none());
  }

  private Trainer trainer(Lesson lesson, Stop stop, Seed seed) {
    var descent = Sgd.of(setup.rate(), 0);
    var recipe = Recipe.of(new SoftmaxCrossEntropy(), descent, setup.batch(), stop, seed);
    return new Trainer(engine(), network, recipe, lesson.train());
  }

  private Trained run(Lesson lesson, Trainer trainer, Params<Tensor> start, Listener listener) {
    var end = trainer.run(trainer.from(start, network.initialState()), listener).progress();
    return new Trained(lesson, trainer.evaluator(end), end.epoch());
  }

  static Engine engine() {
    return Backend.engine(1);
  }
}
