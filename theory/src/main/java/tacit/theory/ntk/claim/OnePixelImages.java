// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Padding;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

/// On images of one pixel a convolution is a dense layer: its filter of one tap, or one that wraps
/// around and reads the same pixel with every tap,
///
/// ```text
/// (A M) = 1/∏F Σ_t M = M
/// ```
///
/// - Measured: both kernels of a convolutional network at images `(1, 1, c)`
/// - Claimed: both kernels of a fully connected one at vectors `(c)`
///
/// With zeros around the pixel eight of nine taps read nothing, and the variance is a ninth.
@Claim(
    id = "derived-one-pixel-images",
    statement =
        "On images of one pixel a convolutional network has the kernels of a fully connected one.",
    assumption = "Every tap of a filter reads the pixel.",
    source = "the mean over taps of one number is that number",
    status = Status.DERIVED)
public record OnePixelImages() implements Theorem {
  private static final KernelLayer RELU = new DualKernel(ReluDual.relu());

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Tensor x = Tensor.gaussian(new Seed(11).generator(), 4, 5);
    for (KernelLayer top : List.of(new FlattenKernel(), new GlobalAveragePoolKernel())) {
      for (int window : new int[] {1, 3}) {
        var sides = sides(x, window, Padding.CIRCULAR, top);
        checks.add(Check.inside(sides).with("window", window).with("top", top.name()));
      }
      var sides = sides(x, 3, Padding.SAME, top);
      checks.add(Check.outside(sides).with("window", 3).with("top", top.name()));
    }
    return checks;
  }

  static Sides sides(Tensor x, int window, Padding padding, KernelLayer top) {
    var conv = ConvKernel.ntk(Shape.of(window, window), padding, 2, 0.1);
    var dense = DenseKernel.ntk(2, 0.1);
    Shape images = x.shape().insert(1, Shape.of(1, 1));
    return Sides.equal(
        KernelNetwork.of(conv, RELU, conv, RELU, top).gram(x.reshape(images)).ntk(),
        KernelNetwork.of(dense, RELU, dense, RELU).gram(x).ntk(),
        1e-14,
        "numbers below 10; a sum of nine and its ninth are rounded once more each layer");
  }
}
