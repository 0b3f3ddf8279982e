// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.VectorKernels;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.published.DenseNet;
import tacit.nn.published.FinalActivation;
import tacit.nn.published.WideResNet;

/// The training of networks with clones, here and in PyTorch: decay coupled to the gradient on all
/// parameters, a cosine that moves once an epoch, a smaller last batch, and the two convolutional
/// networks. `examples/crosscheck/mitosis_training.py` made the fixtures and describes them.
///
/// Errors are those of a whole array, `maxᵢ |aᵢ − bᵢ| / max(1, maxᵢ |bᵢ|)`: a bias that batch
/// normalization follows has derivative 0 and starts at 0, so all of it is rounding.
class CloneTrainingTest {
  /// Rounding of sums in another order, `2e-16`, grown by a dozen steps of at most 16 layers.
  private static final double TOLERANCE = 1e-9;

  private static final int BATCH = 64, EPOCHS = 3;
  private static final Shape IMAGE = Shape.of(8, 8, 3);

  private final Engine engine = Engine.of(buffers -> new VectorKernels(1, buffers));

  private static Network perceptron() {
    var law = Weights.standard(2, 0);
    var hidden = Serial.of(Dense.of(16, law), new BatchNorm(), new Relu());
    return new Network(Serial.of(hidden, hidden, hidden, Dense.of(10, law)), Shape.of(20));
  }

  private static Recipe recipe(double decay, int stepsPerEpoch) {
    var rate = new Schedule.EachEpoch(new Schedule.Cosine(0.1, 1e-5, EPOCHS), stepsPerEpoch);
    var descent = new Sgd(rate, 0.9, false, decay);
    return Recipe.of(new SoftmaxCrossEntropy(), descent, BATCH, Stop.after(EPOCHS), new Seed(0))
        .with(DType.FLOAT64);
  }

  private static Progress start(Network network, Recipe recipe, Fixture fixture) {
    var params = network.checked(fixture.start());
    return new Progress(0, params, network.initialState(), recipe.optimizer().start(params), 0);
  }

  @Test
  void three_steps_and_three_epochs_of_a_perceptron_go_as_in_pytorch() {
    var fixture = Fixture.of("mitosis/perceptron.npz");
    var network = perceptron();
    var recipe = recipe(5e-3, 4);
    var step = new GradientStep(engine, network, recipe);
    var data = fixture.batch(DType.FLOAT64);
    var samples = Samples.of(data.inputs(), fixture.arrays().get("y").indices());
    int[] order = fixture.arrays().get("order").indices().toArray();
    Progress now = start(network, recipe, fixture);
    double[] losses = new double[4 * EPOCHS];
    for (int t = 0; t < losses.length; t++) {
      int from = t / 4 * 208 + t % 4 * BATCH, to = Math.min(from + BATCH, (t / 4 + 1) * 208);
      var batch = samples.batch(DType.FLOAT64, Arrays.copyOfRange(order, from, to));
      var made = step.take(now, batch, new Seed(0));
      losses[t] = made.score().loss();
      now = after(made);
      if (t == 2) agree(now, fixture, "three");
    }
    close("losses", losses, fixture.arrays().get("loss").tensor().toDoubles());
    agree(now, fixture, "end");
    assertOutputs(network, now, fixture);
  }

  static Stream<Arguments> images() {
    var wide = new WideResNet(16, 2, 2, FinalActivation.NONE, 10);
    var dense = new DenseNet(16, 4, FinalActivation.NONE, 10);
    return Stream.of(
        Arguments.of("wide-resnet", wide.network(IMAGE)),
        Arguments.of("dense-net", dense.network(IMAGE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void three_steps_of_a_published_network_go_as_in_pytorch(String name, Network network) {
    var fixture = Fixture.of("mitosis/" + name + ".npz");
    var recipe = recipe(5e-4, 1);
    var step = new GradientStep(engine, network, recipe);
    Progress now = start(network, recipe, fixture);
    double[] losses = new double[EPOCHS];
    for (int t = 0; t < EPOCHS; t++) {
      var made = step.take(now, fixture.batch(DType.FLOAT64), new Seed(0));
      losses[t] = made.score().loss();
      now = after(made);
    }
    close("losses", losses, fixture.arrays().get("loss").tensor().toDoubles());
    agree(now, fixture, "end");
    assertOutputs(network, now, fixture);
  }

  private static Progress after(GradientStep.Result made) {
    return new Progress(0, made.params(), made.statistics(), made.optimizer(), 0);
  }

  private void assertOutputs(Network network, Progress at, Fixture fixture) {
    var data = fixture.batch(DType.FLOAT64);
    var samples = Samples.of(data.inputs(), fixture.arrays().get("y").indices());
    var evaluator = new Evaluator(engine, network, at.params(), at.statistics(), BATCH);
    close(
        "outputs",
        evaluator.outputs(samples).toDoubles(),
        fixture.arrays().get("outputs").tensor().toDoubles());
  }

  private static void agree(Progress now, Fixture fixture, String group) {
    agree(now.params(), fixture.prefixed(group + "."));
    agree(now.statistics(), fixture.prefixed(group + "stat."));
  }

  private static void agree(Params<Tensor> ours, Params<Tensor> theirs) {
    assertThat(ours.names()).containsExactlyInAnyOrderElementsOf(theirs.names());
    for (String name : ours.names()) {
      assertThat(ours.get(name).shape()).isEqualTo(theirs.get(name).shape());
      close(name, ours.get(name).toDoubles(), theirs.get(name).toDoubles());
    }
  }

  private static void close(String what, double[] ours, double[] theirs) {
    double difference = 0, size = 1;
    for (int i = 0; i < ours.length; i++) {
      difference = Math.max(difference, Math.abs(ours[i] - theirs[i]));
      size = Math.max(size, Math.abs(theirs[i]));
    }
    assertThat(difference / size).as(what).isLessThan(TOLERANCE);
  }
}
