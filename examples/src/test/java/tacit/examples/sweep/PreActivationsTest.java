// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Cpu;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Flatten;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Relu;
import tacit.nn.Residual;
import tacit.nn.Serial;
import tacit.nn.Trace;
import tacit.nn.Weights;
import tacit.nn.train.Engine;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Samples;

class PreActivationsTest {
  private static final Weights LAW = Weights.standard(2, 0.1);

  private static Evaluator evaluator(Network network) {
    return new Evaluator(
        Engine.of(buffers -> Cpu.kernels(1, buffers)),
        network,
        network.init(new Seed(1)),
        network.initialState(),
        3);
  }

  private static Tensor inputs(int... sizes) {
    return Tensor.gaussian(new Seed(2).generator(), sizes);
  }

  private static Samples samples(Tensor x) {
    return Samples.of(x, Indices.of(new int[x.shape().size(0)]));
  }

  /// Largest over places of what the ReLU of that number takes, in one pass without batches.
  private static double[] largest(Evaluator of, Tensor x, String path) {
    var on = of.engine().on();
    var trace =
        Trace.of(
            of.network(),
            of.params().map(w -> Var.constant(w, on)),
            Var.constant(x, on),
            of.statistics());
    Tensor pre = trace.at(path).input().value();
    int n = pre.shape().size(0), c = pre.shape().size(-1), places = pre.shape().count() / (n * c);
    double[] all = pre.toDoubles(), most = new double[n * c];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < all.length; i++) {
      int at = i / (places * c) * c + i % c;
      most[at] = Math.max(most[at], all[i]);
    }
    return most;
  }

  @Test
  void a_feature_map_counts_with_its_largest_value() {
    var network =
        new Network(
            Serial.of(
                Conv.of(4, Shape.of(3, 3), Padding.SAME, LAW),
                new Relu(),
                new GlobalAveragePool(),
                Dense.of(2, LAW)),
            Shape.of(6, 5, 1));
    var evaluator = evaluator(network);
    Tensor x = inputs(7, 6, 5, 1);
    var record = PreActivations.of(evaluator, samples(x)).all();
    assertThat(record.layerCount()).isOne();
    assertThat(record.layer(0).shape()).isEqualTo(Shape.of(7, 4));
    assertThat(record.layer(0).toDoubles()).isEqualTo(largest(evaluator, x, "1"));
  }

  @Test
  void so_does_a_map_over_a_sequence() {
    var network =
        new Network(
            Serial.of(
                Conv.of(4, Shape.of(3), Padding.SAME, LAW),
                new Relu(),
                new Flatten(),
                Dense.of(2, LAW)),
            Shape.of(6, 2));
    var evaluator = evaluator(network);
    Tensor x = inputs(5, 6, 2);
    assertThat(PreActivations.of(evaluator, samples(x)).all().layer(0).toDoubles())
        .isEqualTo(largest(evaluator, x, "1"));
  }

  @Test
  void every_relu_is_a_layer_those_inside_residual_blocks_included() {
    var block = new Residual(Serial.of(Dense.of(4, LAW), new Relu(), Dense.of(4, LAW)));
    var network =
        new Network(
            Serial.of(Dense.of(4, LAW), new Relu(), block, new Relu(), Dense.of(2, LAW)),
            Shape.of(3));
    var record = PreActivations.of(evaluator(network), samples(inputs(5, 3))).all();
    assertThat(record.layerCount()).isEqualTo(3);
  }

  @Test
  void a_network_without_hidden_neurons_is_refused() {
    var linear = new Network(Serial.of(Dense.of(2, LAW)), Shape.of(3));
    assertThatThrownBy(() -> PreActivations.of(evaluator(linear), samples(inputs(5, 3))).all())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pre-activations: the network has no ReLU layer, so no hidden neuron to look at; give it"
                + " one");
  }
}
