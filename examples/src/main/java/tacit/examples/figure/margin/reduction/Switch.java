// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import tacit.autodiff.Seed;
import tacit.examples.Backend;
import tacit.examples.figure.margin.Lesson;
import tacit.examples.figure.margin.Trained;
import tacit.measures.margin.OutputMargins;
import tacit.nn.Network;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;
import tacit.nn.train.reduction.DataReduction;
import tacit.nn.train.reduction.ReductionReport;
import tacit.nn.train.reduction.SeparationCriterion;

/// A network that has just separated its training images, on one thread, and what can be done next.
///
/// @param order the seed of all draws but the start values
record Switch(
    Learner learner, Sizes sizes, Lesson lesson, Network network, Progress at, Seed order) {
  private static final int BATCH = 64, SCRATCH_EPOCHS = 200, AT_ONCE = 256;
  private static final SoftmaxCrossEntropy LOSS = new SoftmaxCrossEntropy();

  /// Trains on all images until they are separated; the stop is tested after every epoch.
  static Switch reach(Learner learner, Sizes sizes, Lesson lesson, Seed start, Seed order) {
    Network network = learner.network(lesson.inputs().shape().size(1), sizes.width());
    int stepsAnEpoch = Math.ceilDiv(sizes.images(), BATCH);
    var recipe = recipe(learner.descent(stepsAnEpoch), Stop.after(sizes.epochs()), order);
    var trainer = new Trainer(engine(), network, recipe, lesson.train());
    var separated = new SeparationCriterion(learner.lossBelow(), OutputMargins::of);
    Listener stop = separated.stopping(trainer, LOSS, lesson.train());
    var from = trainer.from(network.init(start), network.initialState());
    var trained = trainer.run(from, stop).progress();
    return new Switch(learner, sizes, lesson, network, trained, order);
  }

  private static Recipe recipe(Sgd descent, Stop stop, Seed order) {
    return Recipe.of(LOSS, descent, BATCH, stop, order);
  }

  private static Engine engine() {
    return Backend.engine(1);
  }

  /// The network at the switch.
  Trained trained() {
    return trained(at);
  }

  /// The network of a progress, on all images.
  Trained trained(Progress progress) {
    var evaluator =
        new Evaluator(engine(), network, progress.params(), progress.statistics(), AT_ONCE);
    return new Trained(lesson, evaluator, progress.epoch());
  }

  /// Goes on with few images.
  ReductionReport goOn(DataReduction how, Sgd descent, long steps) {
    var recipe = recipe(descent, Stop.after(0), order);
    return how.run(engine(), network, recipe, lesson.train(), at, steps);
  }

  /// A new network of the same start values learns only these images, 200 epochs long.
  Trained fromScratch(Seed start, int... images) {
    var few = lesson.train().subset(images);
    var recipe =
        recipe(learner.after(), Stop.after(SCRATCH_EPOCHS), order)
            .withBatchSize(Math.min(BATCH, images.length));
    var trainer = new Trainer(engine(), network, recipe, few);
    var from = trainer.from(network.init(start), network.initialState());
    return trained(trainer.run(from, Listener.none()).progress());
  }
}
