// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Abs;
import tacit.nn.Activation;
import tacit.nn.Cos;
import tacit.nn.Erf;
import tacit.nn.Exp;
import tacit.nn.Gelu;
import tacit.nn.LeakyRelu;
import tacit.nn.Monomial;
import tacit.nn.Relu;
import tacit.nn.Sigmoid;
import tacit.nn.Sin;
import tacit.nn.Tanh;

class DualsTest {
  static List<Activation> activations() {
    return List.of(
        new Abs(),
        new Cos(1.2, 0.7, 0.3),
        new Erf(0.8, 1.1, -0.2),
        new Exp(0.5, 0.6),
        new Gelu(),
        new LeakyRelu(0.1),
        new Monomial(3),
        new Relu(),
        new Sigmoid(),
        new Sin(1.3, 0.8, 0.4),
        new Tanh());
  }

  /// `E[φ(u)²]` of the layer itself, by the trapezoid rule; a kink of `φ` at 0 is a node, and what
  /// it leaves in `φ²` is `step³ φ′(0)² / 12` or less.
  @ParameterizedTest
  @MethodSource("activations")
  void the_dual_of_a_layer_is_that_of_its_function(Activation activation) {
    double step = 1.0 / 1024, k = 0.8;
    double[] z = new double[24 * 1024 + 1];
    for (int i = 0; i < z.length; i++) z[i] = Math.sqrt(k) * (i * step - 12);
    var on = new ScalarKernels();
    double[] phi = activation.apply(Var.constant(Tensor.vector(z), on)).value().toDoubles();
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += phi[i] * phi[i] * Math.exp(-z[i] * z[i] / (2 * k)) * step / Math.sqrt(2 * Math.PI);
    }
    assertThat(Duals.of(activation).variance(k)).isCloseTo(sum, within(1e-10 * (1 + sum)));
  }
}
