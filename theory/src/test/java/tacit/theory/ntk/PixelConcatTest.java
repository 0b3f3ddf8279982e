// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.KernelLayers.DENSE;
import static tacit.theory.ntk.KernelLayers.ERF;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.conv;
import static tacit.theory.ntk.KernelLayers.gaussian;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.nn.Weights;

class PixelConcatTest {
  private static final KernelLayer POINT = point(1.5, 0.1);
  private static final KernelLayer OTHER = SerialKernel.of(RELU, point(0.8, 0.3));

  private static KernelLayer point(double weightVariance, double biasVariance) {
    return ConvKernel.ntk(Shape.of(1, 1), Padding.SAME, weightVariance, biasVariance);
  }

  private static KernelLayer piece(int axis, int from, int to, KernelLayer layer) {
    return SerialKernel.of(new SliceKernel(axis, from, to), layer);
  }

  // Laws

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void blocks_of_the_branches_and_zeros_between_them(int axis) {
    var x = gaussian(2, 2, 3, 2);
    KernelLayer one = SerialKernel.of(POINT, OTHER);
    KernelLayer two = piece(axis, 1, 2, SerialKernel.of(POINT, OTHER, OTHER));
    var joined = PixelPairs.through(x, PixelConcatKernel.of(axis, one, two)).pair();
    var first = PixelPairs.through(x, one).pair();
    var second = PixelPairs.through(x, two).pair();
    Shape grid = Shape.of(2, 3);
    Shape whole = grid.with(axis, grid.size(axis) + 1);
    for (int a = 0; a < whole.count(); a++) {
      for (int b = 0; b < whole.count(); b++) {
        double k = 0, theta = 0;
        int[] i = whole.index(a), j = whole.index(b);
        boolean last = i[axis] == grid.size(axis);
        if (last && j[axis] == grid.size(axis)) {
          k = second.k()[i[1 - axis]][j[1 - axis]];
          theta = second.theta()[i[1 - axis]][j[1 - axis]];
        } else if (!last && j[axis] < grid.size(axis)) {
          k = first.k()[grid.offset(i)][grid.offset(j)];
          theta = first.theta()[grid.offset(i)][grid.offset(j)];
        }
        assertThat(joined.k()[a][b]).isEqualTo(k);
        assertThat(joined.theta()[a][b]).isEqualTo(theta);
      }
    }
  }

  @Test
  void slices_joined_again_are_the_whole_where_pixels_share_no_weights() {
    var local = LocallyConnectedKernel.ntk(Shape.of(1, 1), Padding.SAME, 1.5, 0.1);
    var x = gaussian(3, 2, 5, 2);
    var pieces =
        PixelConcatKernel.of(
            1, piece(1, 0, 2, local), piece(1, 2, 3, local), piece(1, 3, 5, local));
    for (var top : new KernelLayer[] {new FlattenKernel(), new GlobalAveragePoolKernel()}) {
      var whole = KernelNetwork.of(local, RELU, top, DENSE).gram(x);
      var joined = KernelNetwork.of(pieces, RELU, top, DENSE).gram(x);
      assertThat(joined.nngp().toDoubles()).isEqualTo(whole.nngp().toDoubles());
      assertThat(joined.ntk().toDoubles()).isEqualTo(whole.ntk().toDoubles());
    }
  }

  @Test
  void slices_joined_again_are_the_whole_where_pixels_never_meet() {
    var x = gaussian(3, 6, 2);
    var point = ConvKernel.ntk(Shape.of(1), Padding.SAME, 1.5, 0.1);
    var pieces = PixelConcatKernel.of(0, piece(0, 0, 4, point), piece(0, 4, 6, point));
    var flat = new FlattenKernel();
    assertThat(KernelNetwork.of(pieces, RELU, flat, DENSE).gram(x).ntk().toDoubles())
        .isEqualTo(KernelNetwork.of(point, RELU, flat, DENSE).gram(x).ntk().toDoubles());
    var pool = new GlobalAveragePoolKernel();
    double apart = KernelNetwork.of(pieces, pool).gram(x).ntk().get(0, 0);
    assertThat(KernelNetwork.of(point, pool).gram(x).ntk().get(0, 0))
        .isNotCloseTo(apart, within(0.01 * apart));
  }

  @Test
  void only_the_diagonal_is_kept_where_no_more_is_needed() {
    var in = Features.input(Shape.of(4, 4, 1));
    var pieces = PixelConcatKernel.of(0, POINT, SerialKernel.of(POINT, OTHER));
    var flat = SerialKernel.of(pieces, RELU, new FlattenKernel());
    assertThat(Plan.Network.of(flat, in, true).layout().full()).isFalse();
    var pooled = SerialKernel.of(pieces, new GlobalAveragePoolKernel());
    assertThat(Plan.Network.of(pooled, in, true).layout().full()).isTrue();
    // One pixel each, of branches that are independent: no pair of pixels has a covariance.
    var single = PixelConcatKernel.of(0, piece(0, 0, 1, POINT), piece(0, 1, 2, POINT));
    var column = SerialKernel.of(new SliceKernel(1, 0, 1), single, new GlobalAveragePoolKernel());
    assertThat(Plan.Network.of(column, in, true).layout().full()).isFalse();
  }

  @Test
  void what_is_joined_is_gaussian_and_goes_on_through_every_layer() {
    var x = gaussian(4, 2, 3, 2);
    var network =
        KernelNetwork.of(
            POINT,
            PixelConcatKernel.of(1, new IdentityKernel(), SerialKernel.of(ERF, POINT)),
            LayerNormKernel.overChannels(),
            RELU,
            conv(Padding.CIRCULAR),
            new GlobalAveragePoolKernel(),
            DENSE);
    Tensor ntk = network.gram(x).ntk();
    var row = network.gram(x, GramOptions.usual().withThreads(1)).ntk();
    assertThat(row.toDoubles()).isEqualTo(ntk.toDoubles());
    assertThat(ntk.get(1, 0)).isEqualTo(ntk.get(0, 1));
  }

  // Refusals

  private static void assertRefused(String message, KernelLayer... layers) {
    assertThatThrownBy(() -> KernelNetwork.of(layers).gram(gaussian(2, 4, 4, 1)))
        .hasMessage(message);
  }

  @Test
  void branches_that_cannot_stand_side_by_side_are_named() {
    assertRefused(
        "layers[1]: pixel_concat: branches[1] is not Gaussian, so its pixels may correlate with those"
            + " of other branches; end each branch with a conv layer",
        POINT,
        PixelConcatKernel.of(0, POINT, RELU));
    assertRefused(
        "layers[1]: pixel_concat: branches[0] and branches[1] depend on the same weights, so they are"
            + " not independent; end all but one with a dense or conv layer of its own",
        POINT,
        PixelConcatKernel.of(0, new SliceKernel(0, 0, 2), new SliceKernel(0, 2, 4)));
    assertRefused(
        "layers[0]: pixel_concat: branches[0] gives (4, 4, c) but branches[1] gives (4, 2, c); side"
            + " by side along axis 0 they need the same other sizes",
        PixelConcatKernel.of(0, POINT, piece(1, 0, 2, POINT)));
    assertRefused(
        "layers[0]: pixel_concat: branches[0] gives (4, 4, c), which has no axis 2 of pixels",
        PixelConcatKernel.of(2, POINT, POINT));
    assertRefused(
        "layers[0]: pixel_concat: branches[1] gives (d), which has no axis 0 of pixels",
        PixelConcatKernel.of(0, POINT, SerialKernel.of(POINT, new GlobalAveragePoolKernel())));
    assertRefused(
        "layers[0].branches[1][0]: relu: its input is not Gaussian; put a dense or conv layer right"
            + " before it",
        PixelConcatKernel.of(0, POINT, RELU));
  }

  @Test
  void widths_that_count_must_agree() {
    var eight = wide(8);
    assertRefused(
        "layers[0]: pixel_concat: branches[0] has 8 channels but branches[1] 16; what is joined"
            + " element by element needs one width",
        PixelConcatKernel.of(0, eight, wide(16)));
  }

  private static KernelLayer wide(int channels) {
    return new ConvKernel(
        Weights.standard(2, 0.1),
        OptionalInt.of(channels),
        Shape.of(1, 1),
        Shape.of(1, 1),
        Padding.SAME,
        false);
  }

  @Test
  void layers_without_branches_or_axis_are_refused_when_they_are_made() {
    assertThatThrownBy(() -> PixelConcatKernel.of(0))
        .hasMessage("pixel_concat: no branches; give at least one");
    assertThatThrownBy(() -> PixelConcatKernel.of(-1, POINT))
        .hasMessage("pixel_concat: axis -1 is none; axes of pixels count from 0");
  }
}
