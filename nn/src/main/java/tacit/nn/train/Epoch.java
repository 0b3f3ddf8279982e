// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Arrays;
import java.util.Optional;
import tacit.autodiff.Seed;
import tacit.nn.data.Augmentation;
import tacit.nn.locality.ChangeScore;
import tacit.nn.train.Listener.EpochReport;
import tacit.nn.train.Listener.StepReport;

/// One pass over the data in a new order.
final class Epoch {
  private final Recipe recipe;
  private final Samples data;
  private final GradientStep step;
  private final Listener listener;
  private final Tally tally = new Tally();
  private final long startNanos = System.nanoTime();
  private final int epoch;
  private final int[] order;
  private Optional<ChangeScore> changes = Optional.empty();
  private Progress now;
  private double timeSeconds;

  Epoch(Recipe recipe, Samples data, GradientStep step, Progress from, Listener listener) {
    this.recipe = recipe;
    this.data = data;
    this.step = step;
    this.now = from;
    this.listener = listener;
    this.epoch = from.epoch();
    this.order =
        Trainer.shuffled(data.size(), recipe.seed().child("order").child(epoch).generator());
  }

  Progress run() {
    Seed dropout = recipe.seed().child("dropout");
    for (int from = 0; from < order.length; from += recipe.batchSize()) {
      long start = System.nanoTime();
      GradientStep.Result made = take(batch(from), dropout.child(now.steps()), from > 0);
      listener.step(report(made, secondsSince(start)));
    }
    timeSeconds = secondsSince(startNanos);
    return new Progress(
        epoch + 1, now.params(), now.statistics(), now.optimizer(), now.zeroErrorEpochs());
  }

  private Batch batch(int from) {
    int to = Math.min(order.length, from + recipe.batchSize());
    Batch batch = data.batch(recipe.dtype(), Arrays.copyOfRange(order, from, to));
    if (recipe.augmentation().equals(Augmentation.none())) return batch;
    Seed stream = recipe.seed().child("augmentation").child(now.steps());
    return new Batch(
        recipe.augmentation().apply(stream.generator(), batch.inputs()), batch.targets());
  }

  /// @param own whether `now` was made within this epoch, so that nobody else holds it
  private GradientStep.Result take(Batch batch, Seed dropout, boolean own) {
    if (!own) watch(batch, dropout);
    GradientStep.Result made =
        own ? step.takeInPlace(now, batch, dropout) : step.take(now, batch, dropout);
    now =
        new Progress(
            epoch, made.params(), made.statistics(), made.optimizer(), now.zeroErrorEpochs());
    tally.add(batch.size(), made.score().loss(), made.score().mistakes());
    made.gradientChange().ifPresent(this::count);
    return made;
  }

  /// Measures a gradient change that is no penalty, so that there is something to compare with.
  private void watch(Batch batch, Seed dropout) {
    recipe
        .gradientChange()
        .filter(change -> !change.acts())
        .ifPresent(change -> count(step.watch(change, now, batch, dropout)));
  }

  private void count(ChangeScore more) {
    changes = Optional.of(changes.map(before -> before.and(more)).orElse(more));
  }

  private StepReport report(GradientStep.Result made, double seconds) {
    return new StepReport(
        now.steps(), epoch + 1, made.score(), made.gradientChange(), lastRate(), seconds);
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) * 1e-9;
  }

  private double lastRate() {
    return recipe.optimizer().learningRate().at(now.steps() - 1);
  }

  EpochReport report(Optional<Score> trainingSet) {
    return new EpochReport(
        epoch + 1, now.steps(), tally.score(), changes, trainingSet, lastRate(), timeSeconds);
  }
}
