// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.MatrixFactorization;

/// How fast a singular value of `W = W_L ⋯ W₁` grows under gradient flow, with the pull `γ_r =
/// ⟨−∇L(W), u_r v_rᵀ⟩`:
///
/// ```text
/// exact     σ̇_r = u_rᵀ Ẇ v_r
/// balanced  σ̇_r = L σ_r^{2−2/L} γ_r
/// ```
///
/// Both are of a singular value that is unlike the others; of equal ones the vectors are not
/// determined.
///
/// @param r from 0, the largest first
/// @param sigma `σ_r`
/// @param gamma `γ_r`
/// @param rate `σ̇_r`, per unit of flow time
/// @param balancedRate what the rate would be at this `σ_r` if the factors were balanced
/// @source Arora, Cohen, Hu & Luo 2019, Theorem 3, from memory
public record SingularRate(int r, double sigma, double gamma, double rate, double balancedRate) {
  /// Of all singular values, descending.
  ///
  /// @param byEnd `∇L(W)`
  public static List<SingularRate> of(MatrixFactorization model, Params<Tensor> w, Tensor byEnd) {
    Svd svd = Svd.of(model.endTensor(w));
    Tensor velocity = EndToEndFlow.of(model, w, byEnd);
    double depth = model.depth();
    List<SingularRate> rates = new ArrayList<>();
    for (int r = 0; r < svd.sigma().shape().count(); r++) {
      double sigma = svd.sigma().get(r), gamma = -along(svd, r, byEnd);
      double balanced = depth * Math.pow(sigma, 2 - 2 / depth) * gamma;
      rates.add(new SingularRate(r, sigma, gamma, along(svd, r, velocity), balanced));
    }
    return rates;
  }

  /// `u_rᵀ A v_r`.
  private static double along(Svd svd, int r, Tensor a) {
    Tensor u = Weights.column(svd.u(), r), v = Weights.column(svd.v(), r);
    double sum = 0;
    for (int i = 0; i < u.shape().count(); i++) {
      sum += u.get(i) * Weights.inner(Weights.row(a, i), v);
    }
    return sum;
  }
}
