// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// The numbers by which a layer multiplies, whatever its parameterization: `σ_w/√fanIn W` and `σ_b
/// b` under NTK, `W` and `b` under standard.
///
/// @param weight inputs first, `(d, m)` or `(kh, kw, c, o)`
/// @param bias `(m)`; zeros where the layer has none
public record EffectiveWeights(Tensor weight, Tensor bias) {
  /// Those of one layer.
  ///
  /// @param p the layer's own parameters, `W` and perhaps `b`
  public static EffectiveWeights of(Affine layer, Params<Tensor> p) {
    var law = layer.weights();
    boolean ntk = law.parameterization() == Parameterization.NTK;
    Tensor w = p.get("W");
    Shape shape = w.shape();
    int fanIn = shape.slice(0, shape.rank() - 1).count();
    double scaleW = ntk ? Math.sqrt(law.weightVariance() / fanIn) : 1;
    double scaleB = ntk ? Math.sqrt(law.biasVariance().orElse(0)) : 1;
    Tensor none = Tensor.zeros(w.dtype(), Shape.of(shape.size(-1)));
    return new EffectiveWeights(
        scaled(w, scaleW), scaled(law.hasBias() ? p.get("b") : none, scaleB));
  }

  private static Tensor scaled(Tensor t, double by) {
    double[] values = t.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] *= by;
    return Tensor.of(t.shape(), values).to(t.dtype());
  }

  /// Whether the layer is dense.
  public boolean isMatrix() {
    return weight.shape().rank() == 2;
  }

  /// Outputs first, as PyTorch keeps them: `(m, d)` or `(o, c, kh, kw)`.
  public Tensor outFirst() {
    Kernels on = new ScalarKernels();
    return isMatrix() ? on.permute(weight, 1, 0) : on.permute(weight, 3, 2, 0, 1);
  }
}
