// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.theory.ntk.dual.ReluDual;

class GramStateTest {
  private static final DenseKernel DENSE = DenseKernel.ntk(2, 0.1);
  private static final DualKernel RELU = new DualKernel(ReluDual.relu());

  @Test
  void step_by_step_gives_the_bits_of_the_whole_network() {
    var x = Goldens.inputs();
    var state = GramState.of(x).through(DENSE);
    for (int l = 0; l < 4; l++) state = state.through(RELU).through(DENSE);
    var whole = Goldens.dense(ReluDual.relu(), 2, 0.1, 4).gram(x);
    assertThat(state.gram().nngp().toDoubles()).isEqualTo(whole.nngp().toDoubles());
    assertThat(state.gram().ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
  }

  @Test
  void an_older_state_stays_as_it_was() {
    var state = GramState.of(Goldens.inputs()).through(DENSE);
    var before = state.gram().ntk().toDoubles();
    state.through(RELU).through(DENSE);
    assertThat(state.gram().ntk().toDoubles()).isEqualTo(before);
  }

  @Test
  void two_sets_give_the_block_of_both_together() {
    var x = Goldens.inputs().toDoubles();
    var one = Tensor.of(Shape.of(1, 4), java.util.Arrays.copyOf(x, 4));
    var rest = Tensor.of(Shape.of(2, 4), java.util.Arrays.copyOfRange(x, 4, 12));
    var block = GramState.of(one, rest).through(DENSE).through(RELU).through(DENSE).gram();
    var all = Goldens.dense(ReluDual.relu(), 2, 0.1, 1).gram(Goldens.inputs());
    assertThat(block.ntk().shape()).isEqualTo(Shape.of(1, 2));
    assertThat(block.ntk().get(0, 0)).isEqualTo(all.ntk().get(0, 1));
    assertThat(block.ntk().get(0, 1)).isEqualTo(all.ntk().get(0, 2));
  }

  @Test
  void covariances_begin_a_state_as_a_first_dense_layer_does() {
    var first = GramState.of(Goldens.inputs()).through(DenseKernel.ntk(1, 0));
    var given = GramState.covariances(first.gram().nngp());
    assertThat(given.through(RELU).through(DENSE).gram().ntk().toDoubles())
        .isEqualTo(first.through(RELU).through(DENSE).gram().ntk().toDoubles());
  }

  @Test
  void two_activations_in_a_row_are_refused_by_their_place() {
    var state = GramState.of(Goldens.inputs()).through(DENSE).through(RELU);
    assertThatThrownBy(() -> state.through(RELU))
        .hasMessage(
            "layers[0]: relu: its input is not Gaussian; put a dense or conv layer right before it");
  }

  @Test
  void a_pool_needs_pairs_of_pixels() {
    var conv = ConvKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.1);
    var pool = new GlobalAveragePoolKernel();
    var slim = GramState.of(Goldens.images()).through(conv).through(RELU);
    assertThatThrownBy(() -> slim.through(pool))
        .hasMessage(
            "layers[0]: global_average_pool: it needs covariances between pixels; begin with"
                + " GramState.pixelPairs");
    var full = GramState.pixelPairs(Goldens.images()).through(conv).through(RELU).through(pool);
    var whole = KernelNetwork.of(conv, RELU, pool).gram(Goldens.images());
    assertThat(full.gram().ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
  }

  @Test
  void a_gram_matrix_of_features_with_pixels_is_refused() {
    var state = GramState.of(Goldens.images());
    assertThatThrownBy(state::gram)
        .hasMessage(
            "network: its output has pixels, (4, 4, 1); end it with flatten or global_average_pool");
  }
}
