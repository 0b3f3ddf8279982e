// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.GramState;
import tacit.theory.ntk.SerialKernel;
import tacit.theory.ntk.dual.ReluDual;

class PairKernelTest {
  private static final double[] X1 = {1, 2, 0, -1};
  private static final double[] X2 = {0.5, -1, 1.5, 2};

  @Test
  void two_inputs_by_hand() {
    var layer0 = PairKernel.first(2, 0, X1, X2);
    assertThat(layer0).isEqualTo(new PairKernel(3, -1.75, 3.75, -1.75));
    var layer1 = layer0.next(2, 0);
    assertThat(layer1.k12()).isCloseTo(0.34157, within(5e-6)); // the digits of the card
    assertThat(layer1.theta12()).isCloseTo(-0.22767, within(5e-6));
  }

  /// The same formulas in another order: a few roundings a layer.
  @Test
  void ten_layers_agree_with_the_library() {
    var pair = PairKernel.first(2, 0.1, X1, X2);
    var block = SerialKernel.of(new DualKernel(ReluDual.relu()), DenseKernel.ntk(2, 0.1));
    var state = GramState.of(Tensor.matrix(X1, X2)).through(DenseKernel.ntk(2, 0.1));
    for (int l = 0; l < 10; l++) {
      pair = pair.next(2, 0.1);
      state = state.through(block);
    }
    assertThat(state.gram().nngp().get(0, 1)).isCloseTo(pair.k12(), within(1e-14 * pair.k11()));
    assertThat(state.gram().ntk().get(0, 1)).isCloseTo(pair.theta12(), within(1e-13 * pair.k11()));
  }
}
