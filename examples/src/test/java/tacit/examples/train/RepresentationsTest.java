// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npz;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.norm.MarginNormalization;
import tacit.measures.norm.MarginScales;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Flatten;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.data.Examples;
import tacit.nn.homogeneous.NetworkScale;

class RepresentationsTest {
  private static final ScalarKernels ON = new ScalarKernels();
  private static final int N = 130; // more than one batch

  @TempDir private Path folder;

  /// Drawn images of two classes.
  private record Drawn(Tensor images) implements Examples {
    @Override
    public int size() {
      return images.shape().size(0);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public Shape inputShape() {
      return images.shape().slice(1, 4);
    }

    @Override
    public Tensor inputs(DType dtype, int... index) {
      return ON.gather(images, 0, Indices.of(index)).to(dtype);
    }

    @Override
    public Indices labels(int... index) {
      return Indices.of(Arrays.stream(index).map(i -> i % 2).toArray());
    }
  }

  private static final Drawn EXAMPLES =
      new Drawn(Tensor.gaussian(new Seed(1).generator(), N, 3, 3, 2));

  private Npz written(Weights law, boolean before) {
    var network =
        new Network(
            Serial.of(
                Conv.of(4, Shape.of(2, 2), Padding.VALID, law),
                new Relu(),
                new Flatten(),
                Dense.of(2, law)),
            EXAMPLES.inputShape());
    var params = network.init(new Seed(3));
    var file = folder.resolve("rep.npz");
    new Representations(network, params, Params.empty(), network.init(new Seed(4)), before)
        .of(EXAMPLES, ON)
        .write(file);
    return Npz.open(file);
  }

  private static Tensor tensor(Npz file, String name) {
    return file.get(name).tensor();
  }

  @Test
  void the_read_out_of_the_last_layer_gives_the_logits_in_both_parameterizations() {
    for (var law : new Weights[] {Weights.ntk(2, 0.5), Weights.standard(2, 0.5)}) {
      var rep = written(law, false);
      var x = tensor(rep, "layer_0").reshape(Shape.of(N, 16));
      var y =
          ON.dense(
              x,
              ON.permute(tensor(rep, "readout_weight"), 1, 0),
              tensor(rep, "readout_bias"),
              false);
      double[] logits = tensor(rep, "logits").toDoubles();
      for (int i = 0; i < logits.length; i++) {
        // 16 products and a bias, each of size about 1, in another order of sums.
        assertThat(y.toDoubles()[i]).isCloseTo(logits[i], within(64 * Math.ulp(4.0)));
      }
    }
  }

  @Test
  void what_the_readout_saw_is_written_unless_the_last_layer_has_it() {
    assertThat(written(Weights.ntk(2, 0), false).has("readout_input")).isFalse();
    var rep = written(Weights.ntk(2, 0), true);
    var seen = ON.map(new tacit.autodiff.op.Relu(), tensor(rep, "layer_0"));
    assertThat(tensor(rep, "readout_input").shape()).isEqualTo(Shape.of(N, 16));
    assertThat(tensor(rep, "readout_input").toDoubles()).containsExactly(seen.toDoubles());
  }

  @Test
  void of_test_examples_there_is_what_the_readout_sees_and_the_labels() {
    var layers = Serial.of(new Flatten(), Dense.of(4, PLAIN), new Relu(), Dense.of(2, PLAIN));
    var network = new Network(layers, EXAMPLES.inputShape());
    var params = network.init(new Seed(3));
    var made = new Representations(network, params, Params.empty(), params, false);
    var file = folder.resolve("rep.npz");
    made.withTest(made.of(EXAMPLES, ON), EXAMPLES, ON).write(file);
    var rep = Npz.open(file);
    assertThat(tensor(rep, "test_activations").toDoubles())
        .containsExactly(tensor(rep, "layer_0").toDoubles());
    assertThat(rep.get("test_labels").indices()).isEqualTo(rep.get("labels").indices());
  }

  @Test
  void weights_have_their_outputs_first() {
    var rep = written(Weights.ntk(2, 0), false);
    assertThat(tensor(rep, "weight_0").shape()).isEqualTo(Shape.of(4, 2, 2, 2));
    assertThat(tensor(rep, "weight_1").shape()).isEqualTo(Shape.of(2, 16));
    assertThat(tensor(rep, "readout_bias").toDoubles()).containsExactly(0, 0);
  }

  @Test
  void biases_and_what_training_began_from_stand_beside_the_weights() {
    var rep = written(Weights.standard(2, 0.5), false);
    assertThat(tensor(rep, "bias_0").shape()).isEqualTo(Shape.of(4));
    assertThat(tensor(rep, "bias_1").toDoubles())
        .containsExactly(tensor(rep, "readout_bias").toDoubles());
    assertThat(tensor(rep, "start_0").shape()).isEqualTo(Shape.of(4, 2, 2, 2));
    assertThat(tensor(rep, "start_1").toDoubles())
        .isNotEqualTo(tensor(rep, "weight_1").toDoubles());
  }

  @Test
  void layers_are_taken_after_their_activation_or_before_it() {
    var after = tensor(written(Weights.ntk(2, 0), false), "layer_0");
    var before = tensor(written(Weights.ntk(2, 0), true), "layer_0");
    assertThat(after.shape()).isEqualTo(Shape.of(N, 2, 2, 4));
    assertThat(ON.map(new tacit.autodiff.op.Relu(), before).toDoubles())
        .containsExactly(after.toDoubles());
    assertThat(Arrays.stream(before.toDoubles()).min().orElseThrow()).isNegative();
  }

  private static final Weights PLAIN =
      new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());

  private static Layer[] normalized() {
    return new Layer[] {
      Conv.of(4, Shape.of(2, 2), Padding.VALID, PLAIN),
      new BatchNorm(),
      new Relu(),
      new Flatten(),
      Dense.of(5, PLAIN),
      new BatchNorm(),
      new Relu(),
      Dense.of(2, PLAIN)
    };
  }

  /// The file of layers with drawn numbers and running statistics.
  private Npz written(Network network, Params<Tensor> params, Params<Tensor> statistics) {
    var file = folder.resolve("rep.npz");
    new Representations(network, params, statistics, network.init(new Seed(4)), false)
        .of(EXAMPLES, ON)
        .write(file);
    return Npz.open(file);
  }

  private static Tensor drawn(Tensor like) {
    double[] values = like.toDoubles();
    var random = new Seed(values.length).generator();
    Arrays.setAll(values, _ -> random.nextDouble(0.5, 2));
    return Tensor.of(like.shape(), values);
  }

  @Test
  void weights_before_a_normalization_have_the_scale_that_it_gives_them() {
    var network = new Network(Serial.of(normalized()), EXAMPLES.inputShape());
    var params = network.init(new Seed(3)).map(w -> w.to(DType.FLOAT64));
    var statistics = network.initialState().map(RepresentationsTest::drawn);
    var rep = written(network, params, statistics);
    var weights =
        List.of(tensor(rep, "weight_0"), tensor(rep, "weight_1"), tensor(rep, "weight_2"));
    double file = MarginScales.of(weights, MarginNormalization.FROBENIUS_PRODUCT);
    // Of a network before training, running deviations are 1 but for the stabilizer.
    double start = Math.sqrt(1 + 1e-5);
    double[] first = tensor(rep, "start_0").toDoubles();
    var plain = network.init(new Seed(4)).get("0.W");
    assertThat(first[0] * start).isCloseTo(plain.toDoubles()[0], within(1e-7)); // FLOAT32
    // A handful of roundings of a sum of three logarithms, and of squares under each.
    assertThat(file)
        .isCloseTo(NetworkScale.of(network, params, statistics).logScale(), within(1e-13));
  }

  @Test
  void weights_stay_as_they_are_where_a_normalization_follows_none() {
    var layers = normalized();
    layers[1] = new Relu();
    layers[2] = new BatchNorm();
    var network = new Network(Serial.of(layers), EXAMPLES.inputShape());
    var params = network.init(new Seed(3)).map(w -> w.to(DType.FLOAT64));
    var rep = written(network, params, network.initialState().map(RepresentationsTest::drawn));
    assertThat(tensor(rep, "weight_2").toDoubles())
        .containsExactly(ON.permute(params.get("7.W"), 1, 0).toDoubles());
  }
}
