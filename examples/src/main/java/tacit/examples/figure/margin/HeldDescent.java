// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.measures.margin.NormalizedMargins;
import tacit.measures.margin.OutputMargins;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Batch;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;
import tacit.nn.train.GradientStep;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// Stochastic gradient descent in which an example moves the weights only while its normalized
/// margin is at most `τ`: of each batch of `b` the `k` such examples are kept, at `k/b` times the
/// rate, so that each counts for what it did before. It ends when no example is left.
///
/// Margins are those of the weights before the step, over the scale at the epoch's start.
///
/// @param level `τ`
record HeldDescent(Network network, Setup setup, double level, Seed seed) {
  Trained run(Lesson lesson, Params<Tensor> start) {
    var engine = Teaching.engine();
    Samples all = lesson.train();
    Progress now = new Trainer(engine, network, recipe(1), all).from(start, Params.empty());
    for (int epoch = 1; epoch <= setup.epochs(); epoch++) {
      var before = trained(engine, lesson, now, epoch - 1);
      if (before.margins().min() > level) return before;
      now = epoch(engine, all, now, epoch, before.scale().logScale());
    }
    return trained(engine, lesson, now, setup.epochs());
  }

  private Trained trained(Engine engine, Lesson lesson, Progress at, int epochs) {
    var evaluator = new Evaluator(engine, network, at.params(), at.statistics(), 256);
    return new Trained(lesson, evaluator, epochs);
  }

  private Progress epoch(Engine engine, Samples all, Progress from, int epoch, double logScale) {
    Progress now = from;
    for (int[] batch : batches(all.size(), epoch)) {
      int[] kept = kept(engine, all, now, logScale, batch);
      if (kept.length == 0) continue;
      var step = new GradientStep(engine, network, recipe((double) kept.length / batch.length));
      var made = step.take(now, all.batch(DType.FLOAT32, kept), seed);
      now = new Progress(epoch, made.params(), made.statistics(), made.optimizer(), 0);
    }
    return now;
  }

  /// All positions in a new order, `b` at a time.
  private List<int[]> batches(int n, int epoch) {
    List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toList());
    Collections.shuffle(order, seed.child(epoch).generator());
    int[] all = order.stream().mapToInt(Integer::intValue).toArray();
    return IntStream.iterate(0, i -> i < n, i -> i + setup.batch())
        .mapToObj(i -> Arrays.copyOfRange(all, i, Math.min(n, i + setup.batch())))
        .toList();
  }

  private int[] kept(Engine engine, Samples all, Progress at, double logScale, int... batch) {
    Batch examples = all.batch(DType.FLOAT32, batch);
    var labels = examples.targets().labelsFor("held descent").classes();
    var evaluator = new Evaluator(engine, network, at.params(), at.statistics(), batch.length);
    Tensor logits = evaluator.outputs(Samples.of(examples.inputs(), labels));
    double[] m = NormalizedMargins.of(OutputMargins.of(logits, labels), logScale);
    return IntStream.range(0, m.length).filter(i -> m[i] <= level).map(i -> batch[i]).toArray();
  }

  private Recipe recipe(double share) {
    return Recipe.of(
        new SoftmaxCrossEntropy(),
        Sgd.of(setup.rate() * share, 0),
        setup.batch(),
        Stop.after(setup.epochs()),
        seed);
  }
}
