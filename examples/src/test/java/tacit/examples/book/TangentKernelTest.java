// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Weights;

class TangentKernelTest {
  /// One linear output at `x = (1, …, 1)`: `‖x‖² = d`, or `σ_w² ‖x‖²/d = σ_w²`.
  @ParameterizedTest
  @CsvSource({"4, 4, 2", "784, 784, 2"})
  void one_step_moves_a_standard_output_by_its_width_and_an_ntk_output_by_its_variance(
      int d, double standard, double ntk) {
    Tensor ones = Tensor.full(DType.FLOAT64, Shape.of(d), 1);
    // d sums of squares, each rounded
    assertThat(theta(Weights.standard(2, 0), d, ones)).isEqualTo(standard + 1); // and its bias
    assertThat(theta(Weights.ntk(2, 0), d, ones)).isCloseTo(ntk, within(d * Math.ulp(ntk)));
  }

  private static double theta(Weights law, int d, Tensor x) {
    var network = new Network(Dense.of(1, law), Shape.of(d));
    return TangentKernel.at(new ScalarKernels(), network, new Seed(0), x);
  }
}
