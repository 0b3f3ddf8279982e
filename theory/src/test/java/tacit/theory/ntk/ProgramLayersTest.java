// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.KernelLayers.DENSE;
import static tacit.theory.ntk.KernelLayers.ERF;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.conv;
import static tacit.theory.ntk.KernelLayers.gaussian;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.Shape;
import tacit.nn.Padding;

class ProgramLayersTest {
  @Test
  void frozen_layers_add_nothing_of_their_own() {
    var x = Goldens.inputs();
    var first = KernelNetwork.of(DENSE, RELU);
    var frozen = KernelNetwork.of(DENSE, RELU, DenseKernel.ntk(1.7, 0.2).freeze());
    double[] before = first.gram(x).ntk().toDoubles(), after = frozen.gram(x).ntk().toDoubles();
    for (int i = 0; i < 9; i++) assertThat(after[i]).isEqualTo(1.7 * before[i]);
    var all =
        KernelNetwork.of(DenseKernel.ntk(1, 0).freeze(), RELU, DenseKernel.ntk(1, 0).freeze());
    assertThat(all.gram(x).ntk().toDoubles()).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource(Padding.class)
  void a_locally_connected_layer_is_a_convolution_on_each_pixel_alone(Padding padding) {
    var x = gaussian(3, 4, 4, 2);
    Shape window = Shape.of(3, 3);
    var shared =
        KernelNetwork.of(ConvKernel.ntk(window, padding, 2, 0.3), ERF, new FlattenKernel());
    var local =
        KernelNetwork.of(
            LocallyConnectedKernel.ntk(window, padding, 2, 0.3), ERF, new FlattenKernel());
    assertThat(local.gram(x).ntk().toDoubles()).isEqualTo(shared.gram(x).ntk().toDoubles());
  }

  @Test
  void a_pool_over_pixels_that_do_not_correlate_keeps_the_slim_layout() {
    var local = LocallyConnectedKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.3);
    var pool = new GlobalAveragePoolKernel();
    var in = Features.input(Shape.of(4, 4, 1));
    assertThat(Plan.Network.of(SerialKernel.of(local, ERF, pool), in, true).layout().full())
        .isFalse();
    assertThat(Plan.Network.of(SerialKernel.of(local, RELU, pool), in, true).layout().full())
        .isTrue();
    var x = gaussian(2, 4, 4, 1);
    var mean = KernelNetwork.of(local, ERF, pool).gram(x).ntk();
    var flat = KernelNetwork.of(local, ERF, new FlattenKernel()).gram(x).ntk();
    for (int i = 0; i < 4; i++) {
      // 16 pixels, each by itself: the mean of P² entries of which P are not 0.
      assertThat(mean.toDoubles()[i] * 16).isCloseTo(flat.toDoubles()[i], within(1e-14 * 10));
    }
  }

  @Test
  void a_locally_connected_layer_cuts_pixels_apart_in_the_full_layout() {
    var local = LocallyConnectedKernel.ntk(Shape.of(3, 3), Padding.SAME, 2, 0.3);
    var pool = new GlobalAveragePoolKernel();
    var x = gaussian(2, 4, 4, 1);
    var slim = KernelNetwork.of(local, pool).gram(x).ntk().toDoubles();
    // A pool of single pixels before it asks for the full layout and changes nothing.
    var ask = AveragePoolKernel.of(Shape.of(4, 4));
    var full = GramState.pixelPairs(x).through(local).through(pool).gram().ntk().toDoubles();
    for (int i = 0; i < 4; i++) assertThat(full[i]).isCloseTo(slim[i], within(1e-13));
    assertThat(KernelNetwork.of(local, ask, new FlattenKernel()).gram(x).ntk().toDoubles())
        .containsExactly(slim, within(1e-13));
  }

  @Test
  void a_global_sum_pool_is_the_mean_times_all_pairs_of_pixels() {
    var x = gaussian(2, 4, 4, 1);
    var mean = KernelNetwork.of(conv(Padding.SAME), RELU, new GlobalAveragePoolKernel()).gram(x);
    var sum = KernelNetwork.of(conv(Padding.SAME), RELU, new GlobalSumPoolKernel()).gram(x);
    for (int i = 0; i < 4; i++) {
      double expected = 256 * mean.ntk().toDoubles()[i];
      assertThat(sum.ntk().toDoubles()[i]).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }
  }
}
