// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.nn.Network;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Batch;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;
import tacit.nn.train.GradientStep;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;

/// One run of a [DataReduction].
final class ReductionRun {
  private static final int MEASURED_AT_ONCE = 256;

  private final DataReduction how;
  private final Engine engine;
  private final Network network;
  private final Recipe recipe;
  private final Seed seed;
  private final Samples data;
  private final Indices labels;
  private final boolean[] ever, keptNow;
  private final List<Integer> counts = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int[] kept;
  private GradientStep step;
  private Progress now;
  private long gradientExamples;

  ReductionRun(
      DataReduction how,
      Engine engine,
      Network network,
      Recipe recipe,
      Samples data,
      Progress from) {
    this.how = how;
    this.engine = engine;
    this.network = network;
    this.recipe = recipe;
    this.seed = recipe.seed().child("reduction");
    int[] all = IntStream.range(0, data.size()).toArray();
    Batch whole = data.batch(recipe.dtype(), all);
    this.labels = whole.targets().labelsFor("reduction").classes();
    this.data = Samples.of(whole.inputs(), labels);
    this.kept = all;
    this.ever = new boolean[all.length];
    this.keptNow = new boolean[all.length];
    this.step = new GradientStep(engine, network, recipe, how.batchNorm());
    this.now =
        new Progress(
            from.epoch(),
            from.params(),
            from.statistics(),
            recipe.optimizer().start(from.params()),
            from.zeroErrorEpochs());
  }

  ReductionReport run(long steps) {
    long done = 0;
    while (done < steps) {
      if (done % how.refreshInterval() == 0) select(done);
      if (kept.length == 0) break;
      take(done++);
    }
    return new ReductionReport(
        now,
        Indices.of(kept),
        Indices.of(IntStream.range(0, ever.length).filter(i -> ever[i]).toArray()),
        counts,
        done,
        gradientExamples,
        (long) counts.size() * data.size(),
        warnings);
  }

  private void select(long at) {
    Tensor logits =
        new Evaluator(engine, network, now.params(), now.statistics(), MEASURED_AT_ONCE)
            .outputs(data);
    double[] margin = how.difficulty().of(logits, labels);
    if (at == 0) requireSeparated(margin);
    Ranked ranked = new Ranked(order(margin, at), margin, logits, labels);
    boolean monotone = how.schedule() instanceof ReductionSchedule.Monotone;
    Ranked open = monotone && at > 0 ? ranked.among(keptNow) : ranked;
    int before = kept.length;
    kept = open.first(how.schedule().count(open, before));
    Arrays.fill(keptNow, false);
    for (int i : kept) ever[i] = keptNow[i] = true;
    counts.add(kept.length);
    if (kept.length != before) step = scaledStep();
  }

  private int[] order(double[] margin, long at) {
    return switch (how.choice()) {
      case SMALLEST -> Ranked.ascending(margin);
      case LARGEST -> Ranked.ascending(Arrays.stream(margin).map(m -> -m).toArray());
      case RANDOM -> {
        int[] order = IntStream.range(0, margin.length).toArray();
        yield Draw.without(order, order.length, seed.child("choice").child(at).generator());
      }
    };
  }

  private void requireSeparated(double[] margin) {
    long wrong = Arrays.stream(margin).filter(m -> !(m > 0)).count();
    if (wrong == 0) return;
    String message =
        "reduction: %d of %d margins are not above 0, so the data are not separated; train on before the switch"
            .formatted(wrong, margin.length);
    if (how.unseparated() == Unseparated.REFUSE) throw new IllegalStateException(message);
    warnings.add(message);
  }

  private GradientStep scaledStep() {
    double factor = how.scaling().factor(kept.length, data.size());
    Recipe scaled =
        recipe.optimizer() instanceof Sgd sgd && factor != 1
            ? recipe.with(
                new Sgd(
                    new Schedule.Scaled(sgd.learningRate(), factor),
                    sgd.momentum(),
                    sgd.nesterov(),
                    sgd.weightDecay()))
            : recipe;
    return new GradientStep(engine, network, scaled, how.batchNorm());
  }

  private void take(long at) {
    int size = Math.min(recipe.batchSize(), kept.length);
    int[] drawn = Draw.without(kept, size, seed.child("batch").child(at).generator());
    Batch batch = data.batch(recipe.dtype(), drawn);
    Seed dropout = seed.child("dropout").child(at);
    var made = at == 0 ? step.take(now, batch, dropout) : step.takeInPlace(now, batch, dropout);
    now =
        new Progress(
            now.epoch(), made.params(), made.statistics(), made.optimizer(), now.zeroErrorEpochs());
    gradientExamples += size;
  }
}
