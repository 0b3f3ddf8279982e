// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.linalg.Cholesky;

/// How probable the targets are under the Gaussian process of an infinitely wide network, and which
/// way its variances should move to make them more so.
///
/// ```text
/// log p(Y | X) = −½ tr(Yᵀ A⁻¹ Y) − k/2 log det A − mk/2 log 2π,   A = K + r I
/// ∂/∂K = ½ (α αᵀ − k A⁻¹),   α = A⁻¹ Y
/// ```
///
/// The slope by `K` is carried back to `σ_w²` and `σ_b²` by automatic differentiation of the kernel
/// recursion, exactly.
///
/// - Shapes: `X: (m, d)`, `Y: (m, k)`
///
/// @param value `log p(Y | X)`, in nats
/// @param byWeightVariance its derivative by `σ_w²`
/// @param byBiasVariance its derivative by `σ_b²`
/// @source Rasmussen & Williams 2006, section 5.4.1
public record MarginalLikelihood(double value, double byWeightVariance, double byBiasVariance) {
  private static final String NAME = "marginal likelihood";

  /// The probability of targets `y` at inputs `x`, and its slopes.
  ///
  /// @param noise `r`, the variance of noise in the targets
  public static MarginalLikelihood of(
      TunableKernel network,
      Tensor x,
      Tensor y,
      double weightVariance,
      double biasVariance,
      double noise) {
    Axes.of(NAME).bind("x", x.shape(), "m d").bind("y", y.shape(), "m k");
    Var w = Var.of(Tensor.scalar(weightVariance), Matrices.ON);
    Var b = Var.of(Tensor.scalar(biasVariance), Matrices.ON);
    var kernels = network.of(x, w, b);
    int m = x.shape().size(0);
    Tensor a = Ridge.absolute(noise).on(matrix(m, kernels));
    var factor = Cholesky.of(a);
    Tensor alpha = factor.solve(y);
    Tensor slope = slope(alpha, factor.solve(Tensor.identity(m)));
    List<Var> byOwn = kernels.variances().vjp(kernels.variances().like(diagonal(slope)), w, b);
    List<Var> byPairs = kernels.covariances().vjp(kernels.covariances().like(pairs(slope)), w, b);
    return new MarginalLikelihood(
        value(factor, alpha, y),
        byOwn.get(0).value().item() + byPairs.get(0).value().item(),
        byOwn.get(1).value().item() + byPairs.get(1).value().item());
  }

  private static double value(Cholesky factor, Tensor alpha, Tensor y) {
    int m = y.shape().size(0), k = y.shape().size(1);
    double fit = 0, halfLogDeterminant = 0;
    double[] targets = y.toDoubles(), weights = alpha.toDoubles();
    for (int i = 0; i < targets.length; i++) fit += targets[i] * weights[i];
    for (int i = 0; i < m; i++) halfLogDeterminant += Math.log(factor.l().get(i, i));
    return -fit / 2 - k * halfLogDeterminant - m * k * Math.log(2 * Math.PI) / 2;
  }

  /// `½ (α αᵀ − k A⁻¹)`.
  private static Tensor slope(Tensor alpha, Tensor inverse) {
    int k = alpha.shape().size(1);
    double[] outer = Matrices.timesTransposed(alpha, alpha).toDoubles();
    double[] all = inverse.toDoubles();
    for (int i = 0; i < all.length; i++) all[i] = (outer[i] - k * all[i]) / 2;
    return Tensor.of(inverse.shape(), all);
  }

  private static Tensor matrix(int m, TunableKernel.Kernels kernels) {
    double[] own = kernels.variances().value().toDoubles();
    double[] between = kernels.covariances().value().toDoubles();
    double[] all = new double[m * m];
    Indices first = TunableKernel.ends(m, true), second = TunableKernel.ends(m, false);
    for (int i = 0; i < m; i++) all[i * m + i] = own[i];
    for (int p = 0; p < between.length; p++) {
      all[first.get(p) * m + second.get(p)] = between[p];
      all[second.get(p) * m + first.get(p)] = between[p];
    }
    return Tensor.of(Shape.of(m, m), all);
  }

  private static Tensor diagonal(Tensor a) {
    double[] d = new double[a.shape().size(0)];
    for (int i = 0; i < d.length; i++) d[i] = a.get(i, i);
    return Tensor.vector(d);
  }

  /// Each pair occurs twice in a symmetric matrix.
  private static Tensor pairs(Tensor a) {
    int m = a.shape().size(0);
    Indices first = TunableKernel.ends(m, true), second = TunableKernel.ends(m, false);
    double[] twice = new double[first.size()];
    for (int p = 0; p < twice.length; p++) twice[p] = 2 * a.get(first.get(p), second.get(p));
    return Tensor.vector(twice);
  }
}
