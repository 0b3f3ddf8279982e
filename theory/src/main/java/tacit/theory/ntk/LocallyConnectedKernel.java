// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.OptionalInt;
import tacit.autodiff.Shape;
import tacit.nn.Padding;
import tacit.nn.Weights;

/// Convolution whose weights and biases belong to one output pixel each: as [ConvKernel] for `o =
/// o′`, and 0 for two different pixels.
public record LocallyConnectedKernel(
    Weights weights,
    OptionalInt channels,
    Shape kernel,
    Shape strides,
    Padding padding,
    boolean frozen)
    implements KernelLayer {
  public LocallyConnectedKernel {
    Slides.check("locally_connected", "kernel", kernel, strides);
  }

  /// NTK parameterization, strides of 1, trained.
  public static LocallyConnectedKernel ntk(
      Shape kernel, Padding padding, double weightVariance, double biasVariance) {
    Weights weights = Weights.ntk(weightVariance, biasVariance);
    return new LocallyConnectedKernel(
        weights, OptionalInt.empty(), kernel, Slides.ones(kernel), padding, false);
  }

  @Override
  public String name() {
    return "locally_connected";
  }
}
