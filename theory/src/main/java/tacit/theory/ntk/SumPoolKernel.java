// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Shape;
import tacit.nn.Padding;

/// Sum over windows: `K′_{oo′} = Σ_{t,t′} K_{π(o,t), π(o′,t′)}`, and `Θ′` likewise.
public record SumPoolKernel(Shape window, Shape strides, Padding padding) implements KernelLayer {
  public SumPoolKernel {
    Slides.check("sum_pool", "window", window, strides);
  }

  /// Windows side by side.
  public static SumPoolKernel of(Shape window) {
    return new SumPoolKernel(window, window, Padding.VALID);
  }

  @Override
  public String name() {
    return "sum_pool";
  }
}
