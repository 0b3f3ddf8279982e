// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.io.Npz;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.*;

/// The same numbers as PyTorch's `torch.func` (jacrev, vmap, jvp) in float64, for the same weights.
/// `examples/crosscheck/empirical_ntk.py` writes the files.
class TorchTest {
  private static final Kernels ON = Cpu.kernels();

  /// Two engines' roundings of sums of some hundred terms of the size of ten.
  private static final double TOLERANCE = 1e-10;

  static Stream<Arguments> cases() {
    var law = Weights.ntk(1.5, 0.1);
    var two = Weights.ntk(2, 0.1);
    var standard = Weights.standard(1, 1);
    return Stream.of(
        Arguments.of(
            "dense-erf",
            network(
                Shape.of(4),
                Dense.of(6, law),
                new Erf(),
                Dense.of(5, law),
                new Erf(),
                Dense.of(3, law))),
        Arguments.of(
            "dense-standard",
            network(Shape.of(3), Dense.of(7, standard), new Tanh(), Dense.of(2, standard))),
        Arguments.of(
            "residual-gelu",
            network(
                Shape.of(4),
                Dense.of(6, law),
                new Residual(Serial.of(new Gelu(), Dense.of(6, two))),
                new LayerNorm(),
                Dense.of(2, Weights.ntk(1, 0.2)))),
        Arguments.of(
            "cnn-pool",
            network(
                Shape.of(4, 5, 2),
                Conv.of(4, Shape.of(3, 3), Padding.CIRCULAR, two),
                new Sin(),
                Conv.of(3, Shape.of(3, 3), Padding.SAME, two),
                new Sin(),
                new GlobalAveragePool(),
                Dense.of(2, two))),
        Arguments.of(
            "cnn-flat",
            network(
                Shape.of(5, 4, 1),
                Conv.of(3, Shape.of(3, 3), Padding.VALID, two),
                new Sigmoid(),
                new Flatten(),
                Dense.of(2, two))));
  }

  private static Network network(Shape example, Layer... layers) {
    return new Network(Serial.of(layers), example);
  }

  private static Npz file(String name) throws Exception {
    return Npz.open(Path.of(TorchTest.class.getResource("torch/" + name + ".npz").toURI()));
  }

  private static Params<Tensor> params(Network network, Npz file, String prefix) {
    Map<String, Tensor> values = new LinkedHashMap<>();
    for (String name : network.parameters().names()) {
      values.put(name, file.get(prefix + name).tensor());
    }
    return network.checked(Params.of(values));
  }

  private static void equal(Tensor ours, Npz file, String key) {
    Tensor theirs = file.get(key).tensor();
    assertThat(ours.shape()).isEqualTo(theirs.shape());
    assertThat(ours.toDoubles()).as(key).containsExactly(theirs.toDoubles(), within(TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void kernels_are_those_of_torch(String name, Network network) throws Exception {
    var file = file(name);
    Tensor x1 = file.get("x1").tensor(), x2 = file.get("x2").tensor();
    var kernel = EmpiricalKernel.of(network, params(network, file, "theta."), ON);
    equal(kernel.nngp(x1, x2), file, "nngp");
    for (var implementation : Implementation.values()) {
      var with = kernel.with(implementation);
      equal(with.ntk(x1, x2), file, "ntk");
      equal(with.with(OutputAxes.full()).ntk(x1, x2), file, "ntk_full");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void expansions_are_those_of_torch(String name, Network network) throws Exception {
    var file = file(name);
    var start = params(network, file, "theta.");
    var theta = start.zip(params(network, file, "delta."), TorchTest::sum);
    var x = Var.constant(file.get("x1").tensor(), ON);
    equal(Linearized.of(network, start, ON).at(theta, x).value(), file, "linearized");
    equal(Taylor.of(network, start, 2, ON).at(theta, x).value(), file, "taylor2");
    equal(Taylor.of(network, start, 3, ON).at(theta, x).value(), file, "taylor3");
  }

  private static Var sum(Tensor a, Tensor b) {
    return Var.of(Var.constant(a, ON).plus(Var.constant(b, ON)).value(), ON);
  }
}
