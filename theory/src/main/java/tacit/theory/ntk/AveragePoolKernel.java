// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Shape;
import tacit.nn.Padding;

/// Mean over windows: `K′_{oo′} = 1/∏F² Σ_{t,t′} K_{π(o,t), π(o′,t′)}`, and `Θ′` likewise.
///
/// @param normalizeEdges divide by the taps that `o` and `o′` have inside the data, not by `∏F²`;
///   matters with [Padding#SAME] only
public record AveragePoolKernel(
    Shape window, Shape strides, Padding padding, boolean normalizeEdges) implements KernelLayer {
  public AveragePoolKernel {
    Slides.check("average_pool", "window", window, strides);
  }

  /// Windows side by side.
  public static AveragePoolKernel of(Shape window) {
    return new AveragePoolKernel(window, window, Padding.VALID, false);
  }

  @Override
  public String name() {
    return "average_pool";
  }
}
