// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Gate;
import tacit.autodiff.op.Relu;

/// A network of rectifiers without biases and with one output,
///
/// ```text
/// f(x) = W_K σ(W_{K−1} ⋯ σ(W₁ x)),   σ(z) = max(z, 0),   σ'(0) = 0
/// ```
///
/// It is homogeneous of degree 1 in each layer: `f_W = ρ f_V` with `ρ = Π ‖W_k‖`, `V_k = W_k /
/// ‖W_k‖`.
///
/// - Shapes: `W_k: (h_k, h_{k−1})`, `h_K = 1`; `x: (n, h_0)`, `f: (n)`
public record ReluNetwork(PerLayer weights) {
  private static final Kernels ON = new ScalarKernels();

  public ReluNetwork {
    if (weights.size() == 0) {
      throw new IllegalArgumentException("relu network: no layers; give at least one matrix");
    }
    for (int k = 0; k < weights.size(); k++) check(weights, k);
  }

  private static void check(PerLayer weights, int k) {
    Shape w = weights.get(k).shape();
    boolean last = k == weights.size() - 1;
    int above = last || w.rank() != 2 ? 1 : weights.get(k + 1).shape().size(-1);
    if (w.rank() != 2 || w.size(0) != above) {
      throw new IllegalArgumentException(
          "relu network: layer %d is %s; it needs %s"
              .formatted(k, w, last ? "one row, for one output" : above + " rows for the next"));
    }
  }

  public static ReluNetwork of(Tensor... weights) {
    return new ReluNetwork(new PerLayer(List.of(weights)));
  }

  /// `W_k ~ N(0, 2/h_{k−1})`, as He et al. start a network of rectifiers.
  public static ReluNetwork gaussian(Seed seed, int... widths) {
    List<Tensor> layers = new ArrayList<>();
    double[] scale = new double[widths.length - 1];
    for (int k = 0; k < scale.length; k++) {
      layers.add(Tensor.gaussian(seed.child(k).generator(), widths[k + 1], widths[k]));
      scale[k] = Math.sqrt(2.0 / widths[k]);
    }
    return new ReluNetwork(new PerLayer(layers).times(scale));
  }

  /// `K`.
  public int depth() {
    return weights.size();
  }

  /// `f(x)` of each row.
  public double[] scores(Tensor x) {
    return activations(x).getLast().toDoubles();
  }

  /// `qₙ = yₙ f(xₙ)`.
  public double[] margins(SignedPoints points) {
    return points.signed(scores(points.inputs()));
  }

  /// `Σₙ cₙ ∂f(xₙ)/∂W_k` of each layer.
  public PerLayer gradient(Tensor x, double... c) {
    List<Tensor> h = activations(x);
    List<Tensor> byLayer = new ArrayList<>();
    Tensor delta = Tensor.of(h.getLast().shape(), c);
    for (int k = depth() - 1; k >= 0; k--) {
      byLayer.addFirst(ON.matmul(delta, true, h.get(k), false));
      if (k > 0) {
        delta = ON.zip(new Gate(0), h.get(k), ON.matmul(delta, false, weights.get(k), false));
      }
    }
    return new PerLayer(byLayer);
  }

  /// `h₀ = x, h₁, …, h_K = f`.
  private List<Tensor> activations(Tensor x) {
    List<Tensor> h = new ArrayList<>(List.of(x));
    for (int k = 0; k < depth(); k++) {
      Tensor z = ON.matmul(h.getLast(), false, weights.get(k), true);
      h.add(k < depth() - 1 ? ON.map(new Relu(), z) : z);
    }
    return h;
  }

  /// `f_V`, every layer divided by its norm.
  public ReluNetwork normalized() {
    double[] norms = weights.norms();
    for (int k = 0; k < norms.length; k++) {
      if (!(norms[k] > 0)) {
        throw new ArithmeticException(
            "relu network: layer %d has norm %s and so no direction; start it elsewhere"
                .formatted(k, norms[k]));
      }
    }
    return new ReluNetwork(weights.times(Arrays.stream(norms).map(r -> 1 / r).toArray()));
  }
}
