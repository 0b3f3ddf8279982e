// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.measures.collapse.NeuralCollapse;
import tacit.measures.margin.MarginDistribution;
import tacit.nn.BatchNorm;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Serial;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// How equal the margins of a network become: two hidden layers of 256 units without biases,
/// batches of 64, momentum 0.9, rate 0.1 and a tenth of it after each third of the epochs. Batch
/// normalization has neither gain nor shift.
///
/// One row: errors, and of the output margins `q` what no scale changes: the standard deviation and
/// the smallest over the mean, and 21 points of the curve of `q` over its mean; and how far the
/// inputs of the last layer have collapsed.
///
/// @param weightDecay `λ` of every weight
record EqualMarginsRun(
    String data, int images, int epochs, boolean batchNorm, double weightDecay, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final int WIDTH = 256, BATCH = 64, TESTS = 10_000;
  private static final int AT_ONCE = 250;

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var lesson = Lesson.drawn(data, images, TESTS, root.child("data"));
    List<Layer> between = batchNorm ? List.of(new BatchNorm().withoutAffine()) : List.of();
    var network = Perceptron.of(lesson.inputs().shape().size(1), WIDTH, 1, between);
    var recipe =
        Recipe.of(
            new SoftmaxCrossEntropy(),
            new Sgd(rate(), 0.9, false, weightDecay),
            BATCH,
            Stop.after(epochs),
            root.child("training"));
    var trainer = new Trainer(Teaching.engine(), network, recipe, lesson.train());
    var end = trainer.run(Listener.none()).progress();
    return row(new Trained(lesson, trainer.evaluator(end), end.epoch()));
  }

  private Schedule rate() {
    long third = (long) Math.ceilDiv(images, BATCH) * (epochs / 3);
    return new Schedule.StepDecay(Schedule.constant(0.1), 0.1, List.of(third, 2 * third));
  }

  private Table row(Trained trained) {
    var margins = MarginDistribution.of(trained.outputMargins());
    var columns = new ArrayList<>(List.of("batch_norm", "weight_decay", "seed", "epochs"));
    columns.addAll(List.of("train_error", "test_error", "variation", "smallest", "nc1"));
    columns.addAll(MarginColumns.curveNames());
    var row = new ArrayList<Object>(List.of(batchNorm ? "yes" : "no", weightDecay, seed, epochs));
    row.addAll(List.of(trained.trainError(), trained.testError()));
    row.addAll(List.of(margins.coefficientOfVariation(), margins.min() / margins.mean()));
    row.add(collapse(trained));
    for (double q : MarginColumns.curve(margins)) row.add(q / margins.mean());
    return new Table(columns, List.of(row));
  }

  /// `tr(Σ_W Σ_B⁺)/C` of the last layer's inputs.
  private static double collapse(Trained trained) {
    Evaluator whole = trained.network();
    var layers = ((Serial) whole.network().layer()).layers();
    var body =
        new Network(new Serial(layers.subList(0, layers.size() - 1)), whole.network().example());
    var features =
        new Evaluator(whole.engine(), body, whole.params(), whole.statistics(), AT_ONCE)
            .outputs(trained.lesson().train());
    Tensor weight = trained.scale().weights().getLast();
    Tensor none = Tensor.vector(new double[Lesson.CLASSES]);
    return NeuralCollapse.of(features, trained.lesson().labels(), weight, none).nc1();
  }
}
