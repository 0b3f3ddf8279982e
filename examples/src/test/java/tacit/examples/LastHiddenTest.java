// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.redundancy.ChunkScale;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Samples;

class LastHiddenTest {
  private static final int EXAMPLES = 7;

  private static Evaluator evaluator(Layer layer, Shape example, Seed seed) {
    var network = new Network(layer, example);
    var params = network.init(seed).map(w -> w.to(DType.FLOAT32));
    var statistics = network.initialState().map(s -> s.to(DType.FLOAT32));
    return new Evaluator(Engine.of(ScalarKernels::new), network, params, statistics, 3);
  }

  private static Samples samples(Seed seed, int... sizes) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), sizes);
    return Samples.of(x, Indices.of(new int[sizes[0]]));
  }

  private static void theReadoutGivesTheOutputs(Evaluator network, Samples samples) {
    Tensor x = LastHidden.of(network, samples);
    assertThat(x.dtype()).isEqualTo(DType.FLOAT64);
    var readout = LastHidden.readout(network);
    Indices all = Indices.of(IntStream.range(0, readout.width()).toArray());
    double[] logits = readout.logits(x, all, ChunkScale.TRAINED).toDoubles();
    double[] outputs = network.outputs(samples).toDoubles();
    for (int i = 0; i < outputs.length; i++) {
      assertThat(logits[i]).isCloseTo(outputs[i], within(1e-5)); // of sums in FLOAT32
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void activations_and_readout_give_the_outputs_of_the_network(Seed seed) {
    for (var weights : new Weights[] {Weights.standard(2, .1), Weights.ntk(2, .1)}) {
      var layers =
          Serial.of(Dense.of(6, weights), new BatchNorm(), new Relu(), Dense.of(4, weights));
      var network = evaluator(layers, Shape.of(5), seed);
      theReadoutGivesTheOutputs(network, samples(seed, EXAMPLES, 5));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void of_a_convolutional_network_they_are_what_the_pool_gives(Seed seed) {
    var weights = Weights.standard(2, 0);
    var layers =
        Serial.of(
            Conv.of(6, Shape.of(3, 3), Padding.SAME, weights),
            new GlobalAveragePool(),
            Dense.of(4, weights));
    var network = evaluator(layers, Shape.of(5, 5, 2), seed);
    var samples = samples(seed, EXAMPLES, 5, 5, 2);
    theReadoutGivesTheOutputs(network, samples);
    assertThat(LastHidden.after("1", network, samples).toDoubles())
        .isEqualTo(LastHidden.of(network, samples).toDoubles());
    assertThat(LastHidden.after("0", network, samples).shape()).isEqualTo(Shape.of(EXAMPLES, 150));
  }

  @Test
  void a_readout_without_bias_has_zeros_for_it() {
    var weights = new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());
    var layers = Serial.of(Dense.of(6, weights), new Relu(), Dense.of(4, weights));
    assertThat(LastHidden.readout(evaluator(layers, Shape.of(5), new Seed(0))).bias().toDoubles())
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void a_network_that_does_not_end_in_a_dense_layer_is_refused() {
    var seed = new Seed(0);
    var dense = Dense.of(4, Weights.standard(2, 0));
    var open = evaluator(Serial.of(dense, new Relu()), Shape.of(5), seed);
    assertThatThrownBy(() -> LastHidden.of(open, samples(seed, EXAMPLES, 5)))
        .hasMessage(
            "last hidden: the last layer is Relu[], not dense, so its input is no representation to"
                + " read out; give a network that ends in a dense layer");
    assertThatThrownBy(() -> LastHidden.readout(evaluator(dense, Shape.of(5), seed)))
        .hasMessage(
            "last hidden: the network is a single layer, with nothing hidden; give one of two or"
                + " more");
  }
}
