// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Pass;
import tacit.nn.Relu;
import tacit.nn.Serial;

class PublishedNetworksTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Shape CIFAR = Shape.of(32, 32, 3);

  // Golden

  // Doimo et al. 2022: widths 64 k, and 16 and 32 with a narrower stem.
  @ParameterizedTest
  @CsvSource({"4, 1, 16", "8, 1, 32", "16, 1, 64", "16, 2, 128", "16, 8, 512"})
  void a_wide_residual_network_ends_in_four_times_stem_times_widening(int p, int k, int width) {
    var net = WideResNet.of(p, k);
    assertThat(net.width()).isEqualTo(width);
    assertThat(lastHidden(net.network(CIFAR))).isEqualTo(width);
  }

  // The parameters of the authors' networks, counted twice.
  @ParameterizedTest
  @CsvSource({"1, 369498", "2, 1467610", "8, 23354842"})
  void wide_residual_networks_have_their_parameters(int k, long count) {
    assertThat(WideResNet.of(16, k).network(CIFAR).parameterCount()).isEqualTo(count);
  }

  // Doimo et al. 2022: widths 5.5 f.
  @ParameterizedTest
  @CsvSource({"8, 44", "16, 88", "32, 176", "64, 352", "128, 704", "256, 1408"})
  void a_dense_net_ends_in_five_and_a_half_times_its_first_features(int f, int width) {
    assertThat(DenseNet.of(f).width()).isEqualTo(width);
    assertThat(lastHidden(DenseNet.of(f).network(CIFAR))).isEqualTo(width);
  }

  // The parameters of the authors' networks, counted twice.
  @ParameterizedTest
  @CsvSource({"8, 21162", "16, 79882", "32, 310026", "64, 1221130"})
  void dense_nets_have_their_parameters(int f, long count) {
    assertThat(DenseNet.of(f).network(CIFAR).parameterCount()).isEqualTo(count);
  }

  private static int lastHidden(Network network) {
    var layers = ((Serial) network.layer()).layers();
    var body = new Serial(layers.subList(0, layers.size() - 1));
    return body.output(network.example()).size(0);
  }

  // Laws

  @Test
  void nothing_rectifies_the_last_hidden_representation_unless_asked() {
    for (FinalActivation each : FinalActivation.values()) {
      var wide = new WideResNet(10, 2, 1, each, 10).network(CIFAR);
      var dense = new DenseNet(10, 4, each, 10).network(CIFAR);
      for (Network network : List.of(wide, dense)) assertThat(end(network)).isEqualTo(wanted(each));
    }
  }

  private static List<Class<?>> wanted(FinalActivation last) {
    return switch (last) {
      case NONE -> List.of(BatchNorm.class, GlobalAveragePool.class, Dense.class);
      case RELU -> List.of(Relu.class, GlobalAveragePool.class, Dense.class);
    };
  }

  private static List<Class<?>> end(Network network) {
    List<Layer> layers = ((Serial) network.layer()).layers();
    return layers.subList(layers.size() - 3, layers.size()).stream()
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  @Test
  void they_answer_for_images_of_any_size() {
    Shape odd = Shape.of(9, 7, 1);
    for (Network network : List.of(WideResNet.of(2, 1).network(odd), DenseNet.of(4).network(odd))) {
      var params = network.init(new Seed(0)).map(w -> Var.constant(w, ON));
      Var x = Var.constant(Tensor.gaussian(new Seed(1).generator(), 2, 9, 7, 1), ON);
      Var y = network.forward(params, x, Pass.inference(network.initialState()));
      assertThat(y.shape()).isEqualTo(Shape.of(2, 10));
    }
  }

  @Test
  void scales_of_the_one_start_anywhere_below_1_and_of_the_other_at_1() {
    var wide = WideResNet.of(4, 1).start(CIFAR, new Seed(3));
    var dense = DenseNet.of(8).start(CIFAR, new Seed(3));
    for (String name : wide.names()) {
      if (name.endsWith("gamma")) {
        assertThat(DoubleStream.of(wide.get(name).toDoubles()))
            .allMatch(g -> g > 0 && g < 1)
            .doesNotHaveDuplicates();
      }
    }
    for (String name : dense.names()) {
      if (name.endsWith("gamma")) assertThat(dense.get(name).toDoubles()).containsOnly(1);
    }
    String last =
        dense.names().stream().filter(name -> name.endsWith(".b")).findFirst().orElseThrow();
    assertThat(dense.get(last).toDoubles()).containsOnly(0);
    double bound = 1 / Math.sqrt(44);
    assertThat(DoubleStream.of(dense.get(last.replace(".b", ".W")).toDoubles()))
        .allMatch(w -> Math.abs(w) < bound);
  }

  // Messages

  @Test
  void impossible_sizes_are_refused() {
    assertThatThrownBy(() -> new WideResNet(27, 16, 1, FinalActivation.NONE, 10))
        .hasMessage("wide resnet: depth 27 is not 6 n + 4; take 10, 16, 22, 28, 34, 40 or more");
    assertThatThrownBy(() -> WideResNet.of(0, 1)).hasMessage("wide resnet: stem 0; give 1 or more");
    assertThatThrownBy(() -> WideResNet.of(16, 0))
        .hasMessage("wide resnet: widening 0; give 1 or more");
    assertThatThrownBy(() -> new DenseNet(40, 8, FinalActivation.RELU, 0))
        .hasMessage("dense net: classes 0; give 1 or more");
    assertThatThrownBy(() -> DenseNet.of(7))
        .hasMessage("dense net: features 7 are odd; a layer adds half of them");
  }
}
