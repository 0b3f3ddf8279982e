// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Symmetric;

/// All infinitely wide networks that one description can start as, each trained by gradient flow on
/// the square loss: their mean and covariance at the time `t`, in closed form. The start `f₀ ~ N(0,
/// K)` is averaged over; `τ = η t / (m k)`.
///
/// | | only the last layer learns (NNGP) | all layers learn (NTK) |
/// |---|---|---|
/// | mean at `x` | `A Y`, `A = K_td K⁻¹ (I − e^{−τK})` | `B Y`, `B = Θ_td Θ⁻¹ (I − e^{−τΘ})` |
/// | covariance at `x` | `K_tt − K_td K⁻¹ (I − e^{−2τK}) K_dt` | `K_tt + B K Bᵀ − B K_dt − K_td Bᵀ` |
/// | mean at `X` | `(I − e^{−τK}) Y` | `(I − e^{−τΘ}) Y` |
/// | covariance at `X` | `K e^{−2τK}` | `e^{−τΘ} K e^{−τΘ}` |
///
/// At `t = ∞` the first column is the posterior of the Gaussian process with prior `K`. A [Ridge]
/// is on the kernel that learns, `K⁻¹`, `Θ⁻¹` and the exponents, and nowhere else.
///
/// @source Lee et al. 2019, from memory; Novak et al. 2020, `gradient_descent_mse_ensemble`
public final class InfiniteEnsemble {
  private final Mode mode;
  private final Covariances nngp;
  private final Covariances learning;
  private final GradientDescentMse flow;

  /// Which layers learn.
  public enum Mode {
    /// The last one; the kernel of learning is the covariance `K` of the start.
    NNGP,
    /// All; the kernel of learning is `Θ`.
    NTK
  }

  private InfiniteEnsemble(
      Mode mode, Covariances nngp, Covariances learning, GradientDescentMse flow) {
    this.mode = mode;
    this.nngp = nngp;
    this.learning = learning;
    this.flow = flow;
  }

  /// Networks whose last layer learns `y: (m, k)`.
  public static InfiniteEnsemble nngp(
      Covariances nngp, Tensor y, double learningRate, Ridge ridge) {
    var flow = GradientDescentMse.of(nngp.dd(), y, learningRate, ridge);
    return new InfiniteEnsemble(Mode.NNGP, nngp, nngp, flow);
  }

  /// Networks whose layers all learn `y: (m, k)`.
  public static InfiniteEnsemble ntk(
      Covariances nngp, Covariances ntk, Tensor y, double learningRate, Ridge ridge) {
    Axes.of("infinite ensemble")
        .bind("nngp td", nngp.td().shape(), "n m")
        .bind("ntk td", ntk.td().shape(), "n m");
    var flow = GradientDescentMse.of(ntk.dd(), y, learningRate, ridge);
    return new InfiniteEnsemble(Mode.NTK, nngp, ntk, flow);
  }

  /// The Gaussian process whose prior is the tangent kernel, called NTK-GP: it has the mean of the
  /// trained networks, but `Θ_tt − Θ_td Θ⁻¹ Θ_dt` is the covariance of none.
  public static InfiniteEnsemble gaussianProcess(Covariances prior, Tensor y, Ridge ridge) {
    return nngp(prior, y, 1, ridge);
  }

  public Mode mode() {
    return mode;
  }

  /// At the test points after the time `t`, which may be infinite.
  public Moments test(double t) {
    return new Moments(
        flow.predict(t, learning.td()).test(),
        Symmetric.part(
            switch (mode) {
              case NNGP -> posterior(t);
              case NTK -> carried(t);
            }));
  }

  /// At the training points after the time `t`.
  public Moments train(double t) {
    Tensor covariance =
        switch (mode) {
          case NNGP -> flow.left(2 * t, nngp.dd());
          case NTK -> flow.left(t, Matrices.transposed(flow.left(t, nngp.dd())));
        };
    return new Moments(trainMean(t), Symmetric.part(covariance));
  }

  /// The mean alone at the training points after the time `t`.
  public Tensor trainMean(double t) {
    return flow.train(t);
  }

  /// `K_tt − K_td K⁻¹ (I − e^{−2τK}) K_dt`.
  private Tensor posterior(double t) {
    Tensor explained = flow.learnedOver(2 * t, Matrices.transposed(nngp.td()));
    return Matrices.minus(nngp.tt(), Matrices.times(nngp.td(), explained));
  }

  /// `K_tt + B K Bᵀ − B K_dt − K_td Bᵀ`.
  private Tensor carried(double t) {
    Tensor bt = flow.learnedOver(t, Matrices.transposed(learning.td()));
    Tensor bkb = Matrices.transposedTimes(bt, Matrices.times(nngp.dd(), bt));
    Tensor cross = Matrices.times(nngp.td(), bt);
    return Matrices.minus(
        Matrices.plus(nngp.tt(), bkb), Matrices.plus(cross, Matrices.transposed(cross)));
  }
}
