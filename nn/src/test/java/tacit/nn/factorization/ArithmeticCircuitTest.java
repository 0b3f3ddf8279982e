// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;
import tacit.nn.Pass;

class ArithmeticCircuitTest {
  private static final Kernels ON = new ScalarKernels();

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2", "2, 3"})
  void a_convolutional_network_is_a_tree_whose_layers_share_their_weights(int levels, int arity) {
    var circuit = new ArithmeticCircuit(levels, arity, 3, 4);
    var f = circuit.factorization();
    Shape example = Shape.of(f.tree().order(), 3);
    Params<Tensor> filters = circuit.network().init(new Seed(levels * 10L + arity), example);
    Params<Tensor> w = circuit.unshared(filters);
    Tensor x = Tensor.gaussian(new Seed(1).generator(), 5, f.tree().order(), 3);
    double[] outputs =
        circuit
            .network()
            .apply(
                filters.map(t -> Var.of(t, ON)),
                Var.constant(x, ON),
                Pass.inference(Params.empty()))
            .value()
            .toDoubles();
    for (int b = 0; b < 5; b++) {
      double[][] rows = new double[f.tree().order()][3];
      for (int n = 0; n < rows.length; n++) {
        for (int d = 0; d < 3; d++) rows[n][d] = x.get(b, n, d);
      }
      // Products of at most nine sums of a few terms, in two orders.
      double size = Math.max(1, Math.abs(outputs[b]));
      assertThat(f.evaluate(w, rows)).isCloseTo(outputs[b], within(1e-12 * size));
    }
  }

  @Test
  void its_layers_are_one_by_one_convolutions_and_product_pools() {
    var circuit = new ArithmeticCircuit(2, 2, 3, 5);
    assertThat(circuit.network().parameters(Shape.of(4, 3)))
        .hasToString("{0.W=(1, 1, 3, 5), 2.W=(1, 1, 5, 5), 4.W=(1, 1, 5, 1)}");
    assertThat(circuit.network().output(Shape.of(4, 3))).isEqualTo(Shape.of(1));
  }

  @Test
  void a_circuit_of_no_size_is_refused() {
    assertThatThrownBy(() -> new ArithmeticCircuit(2, 1, 3, 4))
        .hasMessage(
            "arithmetic circuit: 2 levels of arity 1, modes of size 3, width 4; give an arity of 2"
                + " or more, and 1 or more of the others");
  }
}
