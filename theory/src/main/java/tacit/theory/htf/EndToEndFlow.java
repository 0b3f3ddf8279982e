// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.MatrixFactorization;

/// How the product `W = W_L ⋯ W₁` moves under gradient flow on its factors. From balanced ones it
/// needs no factors to tell:
///
/// ```text
/// Ẇ = −Σ_{l=1}^{L} (W Wᵀ)^{(l−1)/L} ∇L (Wᵀ W)^{(L−l)/L}
/// ```
///
/// - Shapes: `W, ∇L: (d_L, d_0)`
///
/// @source Arora, Cohen & Hazan 2018, Theorem 1; Arora, Cohen, Hu & Luo 2019, from memory
public final class EndToEndFlow {
  private EndToEndFlow() {}

  /// `Ẇ` of balanced factors, from the product alone.
  ///
  /// @param byEnd `∇L(W)`
  /// @param depth `L`
  public static Tensor balanced(Tensor w, Tensor byEnd, int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException(
          "end-to-end flow: a depth of " + depth + "; a product needs at least 1 factor");
    }
    Svd svd = Svd.of(w);
    double[] squares = Arrays.stream(svd.sigma().toDoubles()).map(s -> s * s).toArray();
    Tensor velocity = Weights.zeros(w.shape());
    for (int l = 1; l <= depth; l++) {
      Tensor left = Matrices.power(svd.u(), squares, (l - 1.0) / depth);
      Tensor right = Matrices.power(svd.v(), squares, (double) (depth - l) / depth);
      velocity = Weights.plus(velocity, -1, Matrices.times(Matrices.times(left, byEnd), right));
    }
    return velocity;
  }

  /// `Ẇ = Σ_l W_L ⋯ W_{l+1} Ẇ_l W_{l−1} ⋯ W₁` of any factors, `Ẇ_l` being their negative gradient.
  public static Tensor of(MatrixFactorization model, Params<Tensor> w, Tensor byEnd) {
    List<Tensor> layers = model.checked(w).values();
    List<Tensor> gradient = model.gradient(w, byEnd).values();
    Tensor velocity = Weights.zeros(model.shape());
    for (int l = 0; l < layers.size(); l++) {
      Tensor below = Matrices.product(layers.subList(0, l), model.sizes().getFirst());
      int size = model.sizes().get(l + 1);
      Tensor above = Matrices.product(layers.subList(l + 1, layers.size()), size);
      Tensor moved = Matrices.times(Matrices.times(above, gradient.get(l)), below);
      velocity = Weights.plus(velocity, -1, moved);
    }
    return velocity;
  }
}
