// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.*;

class NetworkScaleTest {
  /// Some twenty roundings of a network of three layers.
  private static final double ROUNDING = 1e-12;

  private static Nets plain(Seed seed, Weights first) {
    return Nets.drawn(
        seed,
        Shape.of(6, 4, 2),
        Conv.of(3, Shape.of(3, 3), Padding.SAME, first),
        new LeakyRelu(),
        AveragePool.of(Shape.of(2, 2)),
        new Flatten(),
        Dense.of(5, Nets.NTK),
        new Relu(),
        new Dropout(0.5),
        Dense.of(3, Nets.PLAIN));
  }

  private static Nets normalized(Seed seed, BatchNorm norm) {
    return Nets.drawn(
        seed,
        Shape.of(4),
        Dense.of(6, Nets.PLAIN),
        new Relu(),
        Dense.of(5, Nets.BIASED),
        norm,
        new Relu(),
        Dense.of(3, Nets.PLAIN));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void outputs_over_the_scale_do_not_change_with_the_scale_of_any_layer(Seed seed) {
    Nets net = plain(seed, Nets.PLAIN);
    var random = seed.child("scales").generator();
    Nets other = net;
    for (String name : net.params().names()) {
      other = other.scaled(name, random.nextDouble(0.1, 10));
    }
    Tensor x = net.inputs(seed, 5);
    double[] a = normalizedOutputs(net, x), b = normalizedOutputs(other, x);
    for (int i = 0; i < a.length; i++) {
      assertThat(b[i]).isCloseTo(a[i], within(ROUNDING * Math.abs(a[i]) + Math.ulp(1.0)));
    }
  }

  private static double[] normalizedOutputs(Nets net, Tensor x) {
    return Nets.times(net.outputs(x), Math.exp(-net.scale().logScale())).toDoubles();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_bias_of_the_first_layer_is_one_more_column(Seed seed) {
    Nets net = plain(seed, Nets.BIASED);
    NetworkScale scale = net.scale();
    double[] w = net.params().get("0.W").toDoubles(), b = net.params().get("0.b").toDoubles();
    double square = 0;
    for (double each : w) square += each * each;
    for (double each : b) square += each * each;
    assertThat(scale.layerNorms()[0])
        .isCloseTo(Math.sqrt(square), within(w.length * Math.ulp(1.0)));
    assertThat(scale.approximate()).isFalse();
    Nets twice = net.scaled("0.W", 2).scaled("0.b", 2);
    assertThat(twice.scale().logScale() - scale.logScale())
        .isCloseTo(Math.log(2), within(ROUNDING));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_tail_is_what_follows_the_last_normalization(Seed seed) {
    Nets net = normalized(seed, new BatchNorm().withoutAffine());
    NetworkScale scale = tail(net);
    assertThat(scale.layers())
        .extracting(NetworkScale.Part::place)
        .containsExactly("layers[5] (dense)");
    assertThat(scale.approximate()).isFalse();
    assertThat(tail(net.scaled("0.W", 3)).logScale()).isEqualTo(scale.logScale());
    assertThat(tail(net.scaled("5.W", 3)).logScale() - scale.logScale())
        .isCloseTo(Math.log(3), within(ROUNDING));
    assertThat(tail(normalized(seed, new BatchNorm())).approximate()).isTrue();
  }

  private static NetworkScale tail(Nets net) {
    return NetworkScale.of(
        net.network(),
        net.params(),
        net.statistics(),
        BiasPolicy.REFUSE,
        BatchNormPolicy.HOMOGENEOUS_TAIL);
  }

  @Test
  void without_a_normalization_both_policies_give_one_scale() {
    Nets net = plain(new Seed(3), Nets.BIASED);
    assertThat(tail(net).logScale()).isCloseTo(net.scale().logScale(), within(ROUNDING));
  }

  @Test
  void twenty_large_layers_do_not_overflow() {
    Layer[] layers = new Layer[20];
    for (int i = 0; i < layers.length; i++) layers[i] = Dense.of(1, Nets.PLAIN);
    Nets net = Nets.drawn(new Seed(0), Shape.of(1), layers);
    Nets large =
        net.with(
            net.params()
                .map(_ -> Tensor.full(net.params().get("0.W").dtype(), Shape.of(1, 1), 1e30)));
    assertThat(large.scale().logScale()).isCloseTo(600 * Math.log(10), within(1e-10));
  }

  // Golden

  /// Two networks of two layers and their norms by hand: W₁ has squared norm 4; W₂ of the first
  /// 4.5, of the second 2.25.
  @Test
  void scales_by_hand() {
    double[][] first = {{1, 0, 1}, {0, 1, -1}};
    double[][] classes = {{1, 0, -1}, {0, 1, -1}, {0.5, -0.5, 0}}, sign = {{1}, {-1}, {0.5}};
    Nets a = twoLayers(first, classes), b = twoLayers(first, sign);
    assertThat(a.scale().layerNorms())
        .containsExactly(new double[] {2, 2.1213203435596424}, within(Math.ulp(2.0)));
    assertThat(Math.exp(a.scale().logScale()))
        .isCloseTo(4.242640687119285, within(8 * Math.ulp(4.0)));
    assertThat(b.scale().layerNorms()).containsExactly(2, 1.5);
    assertThat(a.scale().weights().getFirst().toDoubles()).containsExactly(1, 0, 0, 1, 1, -1);
    double[] outputs =
        b.outputs(Tensor.matrix(new double[][] {{2, 1}, {-1, 2}, {-1, -2}, {3, -1}})).toDoubles();
    assertThat(outputs).containsExactly(1.5, -2, 0.5, 5);
  }

  private static Nets twoLayers(double[][] first, double[][] second) {
    Serial layers =
        Serial.of(Dense.of(3, Nets.PLAIN), new Relu(), Dense.of(second[0].length, Nets.PLAIN));
    Params<Tensor> params =
        Params.of("0.W", Tensor.matrix(first)).and("2.W", Tensor.matrix(second));
    return new Nets(new Network(layers, Shape.of(2)), params, Params.empty());
  }

  // Messages

  @Test
  void a_bias_beyond_the_first_layer_is_refused_or_left_out() {
    Nets net =
        Nets.drawn(
            new Seed(0),
            Shape.of(3),
            Dense.of(2, Nets.PLAIN),
            new Relu(),
            Dense.of(2, Nets.BIASED));
    assertThatThrownBy(net::scale)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "scale: layers[2] (dense) has a bias, so the network is not homogeneous; train it"
                + " without biases beyond the first layer, or take BiasPolicy.IGNORE_IN_NORM for a"
                + " value that depends on how the scale is shared out between the layers");
    NetworkScale scale =
        NetworkScale.of(
            net.network(),
            net.params(),
            net.statistics(),
            BiasPolicy.IGNORE_IN_NORM,
            BatchNormPolicy.FOLD);
    assertThat(scale.approximate()).isTrue();
  }

  @Test
  void layers_without_a_scale_are_refused() {
    String remedy =
        " is not homogeneous of degree 1, f(a z) = a f(z) for a > 0; take relu, leaky_relu or abs"
            + " and pools of means, sums or maxima, or leave the margins as they are";
    for (Layer layer : new Layer[] {new Tanh(), new LayerNorm(), new Monomial(2)}) {
      Nets net = Nets.drawn(new Seed(0), Shape.of(3), Dense.of(2, Nets.PLAIN), layer);
      assertThatThrownBy(net::scale)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("scale: layers[1] (" + layer.name() + ")" + remedy);
    }
    Nets residual =
        Nets.drawn(new Seed(0), Shape.of(3), new Residual(Serial.of(Dense.of(3, Nets.PLAIN))));
    assertThatThrownBy(residual::scale)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "scale: layers[0] (residual) joins paths of different degree, so the network has no"
                + " scale layer by layer; take a path norm of its weights, or leave the margins as"
                + " they are");
  }

  @Test
  void weights_without_a_direction_are_refused() {
    Nets net =
        Nets.drawn(
            new Seed(0), Shape.of(3), Dense.of(2, Nets.PLAIN), new Relu(), Dense.of(2, Nets.PLAIN));
    assertThatThrownBy(() -> net.scaled("2.W", 0).scale())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "scale: the weights of layers[2] (dense) have norm 0.0, so they have no direction;"
                + " leave the margins as they are");
    assertThatThrownBy(() -> net.scaled("0.W", Double.NaN).scale())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("scale: the weights of layers[0] (dense) have norm NaN,");
  }

  @Test
  void a_network_without_weights_where_they_count_is_refused() {
    Nets none = Nets.drawn(new Seed(0), Shape.of(3), new Relu());
    assertThatThrownBy(none::scale)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale: the network has no layer of weights");
    Nets last = Nets.drawn(new Seed(0), Shape.of(3), Dense.of(2, Nets.PLAIN), new BatchNorm());
    assertThatThrownBy(() -> tail(last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "scale: no layer of weights follows layers[1] (batch_norm), so the output has no scale"
                + " of its own; take BatchNormPolicy.FOLD");
  }
}
