// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.SyntheticClusters;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;

class TrainedModelTest {
  private static final Task CLUSTERS =
      new Task.Clusters(new SyntheticClusters(40, 4, 5, 0.45, 20, 20));
  private static final Descent FAST = Descent.of(0.5, 10, 10, RateDrop.at(0.2, 8));

  private static Lesson lesson() {
    return CLUSTERS.draw(new Seed(1));
  }

  @Test
  void one_hidden_layer_learns_clusters_that_it_was_not_told_of() {
    var trained = TrainedModel.of(new Model(Mlp.of(20), FAST), lesson(), new Seed(1));
    assertThat(trained.trainScore().faultless()).isTrue();
    assertThat(trained.testScore().accuracy().orElseThrow()).isGreaterThan(0.8);
    assertThat(trained.epochs()).isEqualTo(10);
    assertThat(trained.reached()).isTrue();
  }

  @Test
  void the_same_seed_trains_the_same_network_and_another_seed_another() {
    var model = new Model(Mlp.of(20).withInputDropout(0.2), FAST);
    var once = weights(model, 1);
    assertThat(weights(model, 1)).isEqualTo(once);
    assertThat(weights(model, 2)).isNotEqualTo(once);
  }

  private static double[] weights(Model model, long seed) {
    return TrainedModel.of(model, lesson(), new Seed(seed))
        .end()
        .params()
        .values()
        .getFirst()
        .toDoubles();
  }

  @Test
  void a_training_that_reaches_its_loss_ends_and_says_so() {
    var model = new Model(Mlp.of(20), FAST.withEpochs(100).untilLossBelow(0.05));
    var trained = TrainedModel.of(model, lesson(), new Seed(1));
    assertThat(trained.reached()).isTrue();
    assertThat(trained.epochs()).isBetween(1, 99);
    assertThat(trained.trainScore().loss()).isLessThan(0.05);
    var short_ = new Model(Mlp.of(20), FAST.withEpochs(1).untilLossBelow(1e-6));
    assertThat(TrainedModel.of(short_, lesson(), new Seed(1)).reached()).isFalse();
  }

  @Test
  void pre_activations_of_a_layer_are_its_weights_times_the_inputs() {
    var lesson = lesson();
    var trained = TrainedModel.of(new Model(Mlp.of(7), FAST), lesson, new Seed(1));
    var record = PreActivations.of(wide(trained.end()), lesson.toldTrain()).all();
    var w = trained.end().params().values().getFirst().to(DType.FLOAT64);
    var on = Cpu.kernels(1, Buffers.fresh());
    Tensor expected = on.matmul(lesson.train().inputs(), false, w, false);
    assertThat(record.layerCount()).isEqualTo(1);
    double[] seen = record.layer(0).toDoubles(), product = expected.toDoubles();
    // Sums of 40 products of numbers of size 1.
    for (int i = 0; i < seen.length; i++) {
      assertThat(seen[i]).isCloseTo(product[i], within(40 * Math.ulp(4.0)));
    }
  }

  @Test
  void with_batch_normalization_pre_activations_are_those_after_it() {
    var mlp = Mlp.of(6).withDepth(2).withBatchNorm(true).with(Head.SOFTMAX);
    var lesson = lesson();
    var trained = TrainedModel.of(new Model(mlp, FAST.withMomentum(0.9)), lesson, new Seed(1));
    var record = PreActivations.of(trained.end(), lesson.toldTrain()).all();
    assertThat(record.layerCount()).isEqualTo(2);
    assertThat(record.sampleCount()).isEqualTo(80);
    double gain = trained.end().params().get("1.gamma").get(0);
    double[] first = record.layer(0).toDoubles();
    double[] neuron = new double[80];
    for (int i = 0; i < 80; i++) neuron[i] = first[i * 6];
    double mean = Arrays.stream(neuron).average().orElseThrow();
    double variance =
        Arrays.stream(neuron).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    // Running statistics follow those of the set within a fifth after 80 steps.
    assertThat(Math.sqrt(variance)).isBetween(0.8 * Math.abs(gain), 1.2 * Math.abs(gain));
  }

  private static Evaluator wide(Evaluator of) {
    return new Evaluator(
        Engine.of(buffers -> Cpu.kernels(1, buffers)),
        of.network(),
        of.params().map(w -> w.to(DType.FLOAT64)),
        of.statistics(),
        33);
  }

  @Test
  void moments_batch_by_batch_give_the_measures_of_the_whole_record() {
    var lesson = lesson();
    var trained = TrainedModel.of(new Model(Mlp.of(9), FAST), lesson, new Seed(1));
    var pre = PreActivations.of(wide(trained.end()), lesson.toldTrain());
    var whole = pre.all();
    var train = lesson.train();
    var h = lesson.hierarchy();
    // Joined moments differ from those of one pass by some roundings.
    assertThat(NeuronSubclassSelectivity.of(pre.moments(train.subclasses(), 4), h).value(2))
        .isCloseTo(
            NeuronSubclassSelectivity.of(whole, train.subclasses(), h).value(2), within(1e-12));
    assertThat(
            NeuronIntraclassVarianceRatio.of(
                    pre.moments(train.superclasses(), 2),
                    NeuronIntraclassVarianceRatio.Reference.ALL)
                .value(2))
        .isCloseTo(
            NeuronIntraclassVarianceRatio.of(whole, train.superclasses(), 2).value(2),
            within(1e-12));
  }

  @Test
  void a_tracker_sees_the_epochs_that_it_was_asked_for() {
    var lesson = lesson();
    var training = new TrainedModel.Training(new Model(Mlp.of(9), FAST), lesson, new Seed(1));
    var tracker = new EpochTracker(training, lesson, epoch -> epoch % 5 == 0);
    var trained = training.run(tracker);
    List<Integer> epochs = new ArrayList<>();
    tracker.seen().forEach(seen -> epochs.add(seen.epoch()));
    assertThat(epochs).containsExactly(0, 5, 10);
    var pre = PreActivations.of(trained.end(), lesson.toldTrain());
    var last = tracker.seen().getLast();
    assertThat(last.selectivity().value(1))
        .isEqualTo(
            NeuronSubclassSelectivity.of(
                    pre.moments(lesson.train().subclasses(), 4), lesson.hierarchy())
                .value(1));
    assertThat(last.selectivity().value(1))
        .isGreaterThan(tracker.seen().getFirst().selectivity().value(1));
  }

  @Test
  void images_are_pooled_standardized_and_made_noisy_once() {
    var clean = new Task.Fashion("fashion-mnist-embedded", FashionHierarchy.CROSSED, 10, 2, 0, 50);
    var lesson = clean.draw(new Seed(1));
    assertThat(lesson.train().inputs().shape().toString()).isEqualTo("(100, 14, 14, 1)");
    assertThat(lesson.test().size()).isEqualTo(50);
    double[] x = lesson.train().inputs().toDoubles();
    double mean = Arrays.stream(x).average().orElseThrow();
    double square = Arrays.stream(x).map(v -> v * v).average().orElseThrow();
    // Means of 19600 numbers of size 1.
    assertThat(mean).isCloseTo(0, within(1e-12));
    assertThat(square).isCloseTo(1, within(1e-12));
    var noisy =
        new Task.Fashion("fashion-mnist-embedded", FashionHierarchy.CROSSED, 10, 2, 1, 50)
            .draw(new Seed(1));
    double[] y = noisy.train().inputs().toDoubles();
    double added = 0;
    for (int i = 0; i < x.length; i++) added += (y[i] - x[i]) * (y[i] - x[i]) / x.length;
    // Five standard errors of a variance of 19600 normal numbers.
    assertThat(added).isCloseTo(1, within(5 * Math.sqrt(2.0 / x.length)));
    assertThat(noisy.train().subclasses()).isEqualTo(lesson.train().subclasses());
  }

  @Test
  void every_axis_trains() {
    var task = new Task.Fashion("fashion-mnist-embedded", FashionHierarchy.CROSSED, 6, 2, 0, 20);
    var lesson = task.draw(new Seed(1));
    var model =
        new Model(Mlp.of(8), Descent.of(0.1, 10, 2, RateDrop.none()))
            .with(Axis.OPTIMIZER, "adam")
            .with(Axis.AUGMENTATION, "shifts-and-flips")
            .with(Axis.DEPTH, "2")
            .with(Axis.BATCH_NORM, "yes")
            .with(Axis.DROPOUT, "0.2")
            .with(Axis.WEIGHT_DECAY, "1e-4")
            .with(Axis.START, "he-normal");
    var trained = TrainedModel.of(model, lesson, new Seed(1));
    assertThat(trained.trainScore().loss()).isFinite();
  }
}
