// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.redundancy.CloneReport;
import tacit.measures.redundancy.CloneSettings;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.loss.Logistic;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Batch;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

class CloneProbeTest {
  private static final CloneSettings FEW = CloneSettings.DEFAULT.withDraws(3, 2);
  private static final Samples TRAIN = samples(new Seed(1)), TEST = samples(new Seed(2));

  /// Inputs of two numbers; the class says whether the first is positive.
  private static Samples samples(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 40, 2);
    int[] labels = new int[40];
    Arrays.setAll(labels, i -> x.get(i, 0) > 0 ? 1 : 0);
    return Samples.of(x, Indices.of(labels));
  }

  private static Trainer trainer(int outputs) {
    var weights = Weights.standard(2, 0);
    var layers = Serial.of(Dense.of(8, weights), new Relu(), Dense.of(outputs, weights));
    var recipe =
        Recipe.of(new SoftmaxCrossEntropy(), Sgd.of(.1, .9), 10, Stop.after(5), new Seed(3));
    var engine = Engine.of(ScalarKernels::new);
    return new Trainer(engine, new Network(layers, Shape.of(2)), recipe, TRAIN);
  }

  private static Evaluator in16s(Evaluator of) {
    return new Evaluator(of.engine(), of.network(), of.params(), of.statistics(), 16);
  }

  private static CloneProbe probe(Trainer trainer) {
    return new CloneProbe(trainer::evaluator, TRAIN, TEST, FEW, new Seed(4));
  }

  // Laws

  @Test
  void it_looks_after_the_wanted_epochs() {
    var trainer = trainer(2);
    var probe = probe(trainer);
    probe.look(trainer.start());
    trainer.run(probe.every(2));
    assertThat(probe.looks()).extracting(CloneProbe.Look::epoch).containsExactly(0, 2, 4);
    trainer.run(probe.after(epoch -> epoch == 5));
    assertThat(probe.looks().getLast().epoch()).isEqualTo(5);
  }

  /// The last of the five epochs is the network that the run gives.
  @Test
  void the_whole_layer_is_the_network() {
    var trainer = trainer(2);
    var probe = probe(trainer);
    var end = trainer.run(probe.after(epoch -> epoch == 5)).progress();
    CloneReport report = probe.looks().getFirst().report();
    double train = 1 - trainer.score(end, TRAIN).accuracy().orElseThrow();
    double test = 1 - trainer.score(end, TEST).accuracy().orElseThrow();
    assertThat(report.at(8).training().meanError()).isCloseTo(train, within(1e-15)); // 1 − r/n
    assertThat(report.at(8).test().meanError()).isCloseTo(test, within(1e-15));
  }

  @Test
  void every_look_is_of_the_same_chunks() {
    var trainer = trainer(2);
    var probe = probe(trainer);
    var start = trainer.start();
    probe.look(start);
    probe.look(start);
    assertThat(probe.looks().getFirst()).isEqualTo(probe.looks().getLast());
  }

  @Test
  void classes_of_a_single_output_are_signs() {
    var trainer = trainer(1);
    var network = trainer.evaluator(trainer.start());
    var labels = CloneProbe.hidden(network, TRAIN).labels().toArray();
    assertThat(labels).containsOnly(-1, 1);
    var report = CloneProbe.report(network, TRAIN, TEST, FEW, new Seed(4));
    double train = 1 - network.score(new Logistic(), TRAIN).accuracy().orElseThrow();
    assertThat(report.at(8).training().meanError()).isCloseTo(train, within(1e-15));
  }

  /// All images of a data set at once may not fit.
  @Test
  void no_more_samples_are_read_at_once_than_the_network_takes() {
    var trainer = trainer(2);
    var network = in16s(trainer.evaluator(trainer.start()));
    var sizes = new ArrayList<Integer>();
    var watched =
        new Samples() {
          @Override
          public int size() {
            return TRAIN.size();
          }

          @Override
          public Shape inputShape() {
            return TRAIN.inputShape();
          }

          @Override
          public Batch batch(DType dtype, int... index) {
            sizes.add(index.length);
            return TRAIN.batch(dtype, index);
          }
        };
    var read = CloneProbe.hidden(network, watched).labels();
    assertThat(read)
        .isEqualTo(CloneProbe.hidden(trainer.evaluator(trainer.start()), TRAIN).labels());
    assertThat(sizes).containsOnly(16, 8);
  }

  // Messages

  @Test
  void a_look_every_zero_epochs_is_refused() {
    assertThatThrownBy(() -> probe(trainer(2)).every(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clone probe: a look every 0 epochs; give 1 or more");
  }
}
