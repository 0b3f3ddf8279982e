// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;
import tacit.theory.ntk.GramState;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.SerialKernel;
import tacit.theory.ntk.dual.Dual;

/// A deep convolutional network on rings of pixels, with and without pooling at the end: the
/// smallest in which pooling can be seen to multiply `κ` by about the number of pixels.
///
/// ```text
/// flattened (1/d) Σ_α Θ_αα,   pooled (1/d²) Σ_αα′ Θ_αα′
/// ```
///
/// Inputs are drawn with every pixel's channels of variance `q*`, and `Θ = K` before the first
/// block.
///
/// - Shapes: inputs `(m, d, channels)`, windows of three pixels, ends joined
///
/// @source Xiao, Pennington & Schoenholz 2020, from memory
public final class RingKernels {
  private static final int CHANNELS = 32, WINDOW = 3;

  private final GramState state;
  private final KernelLayer block;

  private RingKernels(GramState state, KernelLayer block) {
    this.state = state;
    this.block = block;
  }

  /// `m` inputs of `d` pixels, of seed 0.
  public static RingKernels drawn(
      Dual phi, double weightVariance, double biasVariance, int m, int d) {
    double q = MeanFieldTheory.solve(phi, weightVariance, biasVariance).q();
    var first = ConvKernel.ntk(Shape.of(1), Padding.CIRCULAR, 1, 0);
    var conv = ConvKernel.ntk(Shape.of(WINDOW), Padding.CIRCULAR, weightVariance, biasVariance);
    return new RingKernels(
        GramState.pixelPairs(inputs(m, d, q)).through(first),
        SerialKernel.of(new DualKernel(phi), conv));
  }

  private static Tensor inputs(int m, int d, double q) {
    double[] x = Tensor.gaussian(new Seed(0).generator(), m * d, CHANNELS).toDoubles();
    for (int at = 0; at < x.length; at += CHANNELS) {
      double sum = 0;
      for (int i = at; i < at + CHANNELS; i++) sum += x[i] * x[i];
      for (int i = at; i < at + CHANNELS; i++) x[i] *= Math.sqrt(CHANNELS * q / sum);
    }
    return Tensor.of(Shape.of(m, d, CHANNELS), x);
  }

  /// So many blocks further.
  public RingKernels after(int blocks) {
    GramState at = state;
    for (int l = 0; l < blocks; l++) at = at.through(block);
    return new RingKernels(at, block);
  }

  /// The spectrum if all pixels go to the last layer.
  public NtkSpectrum flattened() {
    return NtkSpectrum.of(state.through(new FlattenKernel()).gram().ntk());
  }

  /// The spectrum if the mean of all pixels does.
  public NtkSpectrum pooled() {
    return NtkSpectrum.of(state.through(new GlobalAveragePoolKernel()).gram().ntk());
  }
}
