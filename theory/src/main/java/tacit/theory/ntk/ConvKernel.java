// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.OptionalInt;
import tacit.autodiff.Shape;
import tacit.nn.Padding;
import tacit.nn.Weights;

/// Convolution with shared weights: as [DenseKernel] with the mean over the filter's taps `t` in
/// place of `K` and `Θ`,
///
/// ```text
/// (A M)_{oo′} = 1/∏F Σ_t M_{π(o,t), π(o′,t)}
/// ```
///
/// where output pixel `o` reads input pixel `π(o, t)`, or nothing beyond an edge: such a tap adds 0
/// and still counts in `∏F`.
///
/// @param channels its width, for the fan-in of the next layer under the standard parameterization
/// @param kernel `(h, w)` or `(l)`
/// @param strides likewise
/// @source Xiao et al. 2018, equation (2.6), recalled; Novak et al. 2020
public record ConvKernel(
    Weights weights,
    OptionalInt channels,
    Shape kernel,
    Shape strides,
    Padding padding,
    boolean frozen)
    implements KernelLayer {
  public ConvKernel {
    Slides.check("conv", "kernel", kernel, strides);
  }

  /// NTK parameterization, strides of 1, trained.
  public static ConvKernel ntk(
      Shape kernel, Padding padding, double weightVariance, double biasVariance) {
    Weights weights = Weights.ntk(weightVariance, biasVariance);
    return new ConvKernel(
        weights, OptionalInt.empty(), kernel, Slides.ones(kernel), padding, false);
  }

  /// The same layer with other strides.
  public ConvKernel withStrides(Shape other) {
    return new ConvKernel(weights, channels, kernel, other, padding, frozen);
  }

  /// The same layer with weights that are not trained.
  public ConvKernel freeze() {
    return new ConvKernel(weights, channels, kernel, strides, padding, true);
  }

  @Override
  public String name() {
    return "conv";
  }
}
