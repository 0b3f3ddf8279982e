// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.ReluDual;

/// Layers and inputs that tests of kernels share.
final class KernelLayers {
  static final KernelLayer RELU = new DualKernel(ReluDual.relu());
  static final KernelLayer ERF = new DualKernel(new ErfDual(1, 1, 0));
  static final KernelLayer TANH = new DualKernel(QuadratureDual.tanh());
  static final KernelLayer DENSE = DenseKernel.ntk(1.7, 0.2);

  static KernelLayer conv(Padding padding) {
    return ConvKernel.ntk(Shape.of(3, 2), padding, 1.7, 0.2);
  }

  static Tensor gaussian(int... sizes) {
    RandomGenerator random = new Seed(1).generator();
    return Tensor.gaussian(random, sizes);
  }

  private KernelLayers() {}
}
