// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.nn.*;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.NoClosedForm;
import tacit.theory.ntk.finite.MonteCarloKernel.Wanted;

/// The two readings of every layer agree: infinitely wide, and as the mean over wide networks with
/// drawn weights. A layer is in by being a [Layer]: the switch below does not compile without it,
/// and the test does not pass without it among the examples.
class EveryLayerTest {
  private static final int WIDTH = 192;
  private static final int SAMPLES = 24;
  private static final Weights LAW = Weights.ntk(1.5, 0.1);

  /// Of some three hundred entries a few are 3 standard errors off by chance, hardly one 4. What
  /// finite width adds, of the order of 1/width, is less than one of them.
  private static final double STANDARD_ERRORS = 4;

  /// More outputs make the mean of their products sharper; of tangent kernels few will do.
  private static final int NNGP_OUTPUTS = 256;

  private static final int NTK_OUTPUTS = 4;

  static Stream<Layer> layers() {
    Shape two = Shape.of(2, 2);
    var affine = Serial.of(Dense.of(WIDTH, LAW));
    var block = Serial.of(new Relu(), Dense.of(WIDTH, LAW));
    return Stream.of(
        new Abs(),
        new Cos(),
        new Erf(),
        new Exp(0.5, 0.5),
        new Gelu(),
        new LeakyRelu(0.2),
        new Monomial(2),
        new Relu(),
        new Sigmoid(),
        new Sin(),
        new Tanh(),
        Dense.of(WIDTH, LAW),
        Conv.of(WIDTH, Shape.of(3, 3), Padding.SAME, LAW),
        new BatchNorm(),
        new Dropout(0.3),
        new Flatten(),
        new GlobalAveragePool(),
        new Identity(),
        new LayerNorm(),
        AveragePool.of(two),
        MaxPool.of(two),
        ProductPool.of(two),
        SumPool.of(two),
        new ParallelConcat(List.of(affine, block)),
        new ParallelProduct(List.of(affine, Serial.of(Dense.of(WIDTH, LAW), new Erf()))),
        new ParallelSum(List.of(affine, block)),
        new Residual(block),
        affine);
  }

  /// A network but for its last layer.
  private record Body(Shape example, List<Layer> layers) {
    Network ended(int outputs) {
      var all = Stream.concat(layers.stream(), Stream.of(Dense.of(outputs, LAW))).toList();
      return new Network(new Serial(all), example);
    }
  }

  /// A network with that layer in it; none if its infinite width has no closed form.
  private static Optional<Body> network(Layer layer) {
    return switch (layer) {
      case Activation _ -> dense(Dense.of(WIDTH, LAW), layer);
      case Dense _ -> dense(layer, new Relu());
      case Dropout _ -> dense(Dense.of(WIDTH, LAW), new Erf(), layer);
      case ParallelProduct _ -> dense(Dense.of(WIDTH, LAW), layer);
      case Identity _, LayerNorm _, ParallelSum _, Residual _ ->
          dense(Dense.of(WIDTH, LAW), layer, new Relu());
      case Serial _ -> dense(layer, new Relu());
      case Conv _ -> image(layer, new Relu(), new Flatten());
      case Flatten _ -> image(conv(), layer);
      case GlobalAveragePool _ -> image(conv(), new Relu(), layer);
      case AveragePool _, SumPool _ -> image(conv(), new Relu(), layer, new Flatten());
      case BatchNorm _, MaxPool _, ParallelConcat _, ProductPool _ -> Optional.empty();
    };
  }

  private static Conv conv() {
    return Conv.of(WIDTH, Shape.of(3, 3), Padding.CIRCULAR, LAW);
  }

  private static Optional<Body> dense(Layer... layers) {
    return Optional.of(new Body(Shape.of(4), List.of(layers)));
  }

  private static Optional<Body> image(Layer... layers) {
    return Optional.of(new Body(Shape.of(4, 4, 2), List.of(layers)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void both_readings_agree(Layer layer) {
    var body = network(layer);
    if (body.isEmpty()) {
      assertThatThrownBy(() -> KernelNetwork.of(layer)).isInstanceOf(NoClosedForm.class);
      return;
    }
    Shape shape = Shape.of(3).concat(body.orElseThrow().example());
    Tensor x = Tensor.gaussian(new Seed(1).generator(), shape.toArray());
    var limit = KernelNetwork.of(body.orElseThrow().ended(1).layer()).gram(x);
    var nngp = estimate(body.orElseThrow().ended(NNGP_OUTPUTS), Wanted.NNGP, x).nngp();
    assertNear(nngp.orElseThrow(), limit.nngp());
    var ntk = estimate(body.orElseThrow().ended(NTK_OUTPUTS), Wanted.NTK, x).ntk();
    assertNear(ntk.orElseThrow(), limit.ntk());
  }

  private static MonteCarloKernel.Estimate estimate(Network network, Wanted wanted, Tensor x) {
    return MonteCarloKernel.of(network, new Seed(0), Cpu.kernels(1, Buffers.fresh()))
        .with(wanted)
        .estimates(x)
        .skip(SAMPLES - 1)
        .findFirst()
        .orElseThrow();
  }

  private static void assertNear(Moments estimate, Tensor limit) {
    double[] mean = estimate.mean().toDoubles(), error = estimate.standardError().toDoubles();
    double[] expected = limit.toDoubles();
    double[] off = new double[mean.length];
    Arrays.setAll(off, i -> Math.abs(mean[i] - expected[i]) / error[i]);
    assertThat(Arrays.stream(off).boxed()).allMatch(z -> z <= STANDARD_ERRORS);
  }

  @Test
  void no_layer_is_missing() {
    var seen = layers().<Class<?>>map(Object::getClass).toList();
    assertThat(records(Layer.class).toList()).containsExactlyInAnyOrderElementsOf(seen);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryLayerTest::records)
        : Stream.of(type);
  }
}
