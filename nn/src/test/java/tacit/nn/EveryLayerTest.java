// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Every layer of the sealed hierarchy in every reading of this module. A layer without a case
/// fails the first test.
class EveryLayerTest {
  private static final Kernels ON = new ScalarKernels();

  @Test
  void every_layer_has_a_case() {
    assertThat(LayerCases.drawn(new Seed(0).generator()).keySet())
        .containsExactlyInAnyOrderElementsOf(LayerCases.types())
        .allMatch(Class::isRecord);
  }

  static Stream<Arguments> cases() {
    return Cases.seeds()
        .flatMap(seed ->
            LayerCases.drawn(seed.generator()).values().stream()
                .flatMap(List::stream)
                .map(c -> Arguments.of(seed, c.layer().name(), c)));
  }

  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void what_goes_out_has_the_shape_that_was_foretold(Seed seed, String name, LayerCases.Case each) {
    Network network = new Network(each.layer(), each.example());
    Params<Var> params = network.init(seed).map(w -> Var.constant(w, ON));
    Shape batch = each.x().shape().slice(0, 1);
    for (Pass pass : passes(network, seed)) {
      Var y = network.forward(params, Var.constant(each.x(), ON), pass);
      assertThat(y.shape()).isEqualTo(batch.concat(network.output()));
      assertThat(y.value().toDoubles()).doesNotContain(Double.NaN);
    }
  }

  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void start_values_have_the_names_and_shapes_that_were_foretold(
      Seed seed, String name, LayerCases.Case each) {
    Network network = new Network(each.layer(), each.example());
    Params<Tensor> init = network.init(seed);
    assertThat(init.map(Tensor::shape).asMap()).isEqualTo(network.parameters().asMap());
    assertThat(init.names()).isEqualTo(network.parameters().names());
    assertThat(init.values()).allMatch(w -> w.dtype() == DType.FLOAT64);
    assertThat(init.values().stream().mapToLong(w -> w.shape().count()).sum())
        .isEqualTo(network.parameterCount());
    assertThat(network.init(seed).map(Tensor::toDoubles).values())
        .containsExactlyElementsOf(init.map(Tensor::toDoubles).values());
  }

  /// See [GradientCheck]: differences leave about 1e-12 of the sum of absolute terms, and drawn
  /// directions may let the terms cancel to a ten-thousandth.
  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void gradients_by_parameters_and_input_agree_with_differences(
      Seed seed, String name, LayerCases.Case each) {
    Network network = new Network(each.layer(), each.example());
    Params<Tensor> start = network.init(seed);
    List<Tensor> at = new ArrayList<>(start.values());
    at.add(each.x());
    for (Pass pass : passes(network, seed)) {
      Function<List<Var>, Var> forward =
          v -> network.forward(start.with(v.subList(0, start.size())), v.getLast(), pass);
      GradientCheck.of(forward, ON, seed.child(name).generator(), at.toArray(Tensor[]::new))
          .require(1e-8);
    }
  }

  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void single_precision_stays_single(Seed seed, String name, LayerCases.Case each) {
    Network network = new Network(each.layer(), each.example());
    Params<Var> params = network.init(seed).map(w -> Var.of(w.to(DType.FLOAT32), ON));
    for (Pass pass : passes(network, seed)) {
      Var x = Var.of(each.x().to(DType.FLOAT32), ON);
      Var y = network.forward(params, x, pass);
      assertThat(y.value().dtype()).isEqualTo(DType.FLOAT32);
      assertThat(y.sum().grad(x).getFirst().value().dtype()).isEqualTo(DType.FLOAT32);
    }
  }

  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cases")
  void the_picture_counts_every_parameter(Seed seed, String name, LayerCases.Case each) {
    Network network = new Network(each.layer(), each.example());
    assertThat(network.picture().lines().toList().getLast())
        .startsWith(" ")
        .contains("total")
        .endsWith(" " + network.parameterCount());
    if (!(each.layer() instanceof Serial)) assertThat(network.picture()).contains("  " + name);
  }

  private static List<Pass> passes(Network network, Seed seed) {
    Params<Tensor> state = network.initialState();
    return List.of(Pass.inference(state), Pass.training(seed, state, Pass.Listener.none()));
  }
}
