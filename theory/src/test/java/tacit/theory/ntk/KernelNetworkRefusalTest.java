// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.theory.ntk.KernelLayers.DENSE;
import static tacit.theory.ntk.KernelLayers.ERF;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.conv;
import static tacit.theory.ntk.KernelLayers.gaussian;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;

class KernelNetworkRefusalTest {
  @Test
  void inputs_that_are_none_are_named() {
    var network = KernelNetwork.of(DENSE);
    assertThatThrownBy(() -> network.gram(Tensor.vector(1, 2)))
        .hasMessage(
            "x1: is (2); expected (n, d), (n, length, channels) or (n, height, width, channels)");
    assertThatThrownBy(() -> network.gram(Tensor.of(Shape.of(0, 3))))
        .hasMessage("x1: is (0, 3); a kernel needs at least one sample of one number");
    assertThatThrownBy(() -> network.gram(Tensor.of(Shape.of(1, 2), 1, Double.NaN)))
        .hasMessage("x1: number [0, 1] is NaN; give finite numbers");
    assertThatThrownBy(() -> network.gram(gaussian(2, 3), gaussian(2, 4)))
        .hasMessage("x2: examples are (4) but those of x1 are (3); both need one shape");
  }

  @Test
  void branches_that_do_not_fit_together_are_named() {
    var sum =
        KernelNetwork.of(
            conv(Padding.SAME),
            SumKernel.of(
                SerialKernel.of(RELU, conv(Padding.SAME)),
                SerialKernel.of(RELU, conv(Padding.VALID))));
    assertThatThrownBy(() -> sum.gram(gaussian(2, 4, 4, 1)))
        .hasMessage(
            "layers[1]: parallel_sum: branches[0] gives (4, 4, c) but branches[1] gives (2, 3, c);"
                + " what is joined needs one shape");
    var product = KernelNetwork.of(DENSE, ProductKernel.of(RELU, ERF));
    assertThatThrownBy(() -> product.gram(gaussian(2, 3)))
        .hasMessage(
            "layers[1]: parallel_product: branches[0] and branches[1] depend on the same weights, so"
                + " they are not independent; end all but one with a dense or conv layer of its own");
  }

  @Test
  void layers_without_a_meaning_are_refused_when_they_are_made() {
    assertThatThrownBy(() -> new DropoutKernel(0))
        .hasMessage("dropout: the probability to keep is 0.0, not in (0, 1]");
    assertThatThrownBy(() -> new LayerNormKernel(-1, false))
        .hasMessage("layer_norm: epsilon -1.0 is not a finite number of 0 or more");
    assertThatThrownBy(() -> new SliceKernel(0, 2, 2))
        .hasMessage("slice: pixels 2 to 2 (exclusive) of axis 0 are none");
    assertThatThrownBy(() -> ConcatKernel.of(Shape.of(1), RELU, ERF))
        .hasMessage("concat: 2 branches but widths (1); give one width a branch");
    assertThatThrownBy(() -> SumKernel.of())
        .hasMessage("parallel_sum: no branches; give at least one");
    assertThatThrownBy(() -> KernelNetwork.of(new KernelLayer[0]))
        .hasMessage("serial: no layers; identity is the layer without effect");
    assertThatThrownBy(
            () -> new AveragePoolKernel(Shape.of(2, 2), Shape.of(1), Padding.SAME, false))
        .hasMessage("average_pool: strides (1) are not as many as the numbers of window (2, 2)");
    assertThatThrownBy(() -> new SumPoolKernel(Shape.of(2, 0), Shape.of(1, 1), Padding.SAME))
        .hasMessage("sum_pool: window (2, 0) must be 1 or more");
    assertThatThrownBy(() ->
            new SelfAttentionKernel(
                1,
                1,
                1,
                1,
                0,
                SelfAttentionKernel.Score.SOFTMAX,
                SelfAttentionKernel.Scaling.SQUARE_ROOT))
        .hasMessage(
            "self_attention: scores SOFTMAX with square-root scaling have no closed form; take linear"
                + " scaling or the identity");
    assertThatThrownBy(() -> GramOptions.usual().withThreads(0))
        .hasMessage("threads: 0; give 1 or more");
  }
}
