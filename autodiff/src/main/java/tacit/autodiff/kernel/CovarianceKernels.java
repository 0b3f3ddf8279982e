// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// The few coarse steps of the kernels of infinitely wide networks, on blocks of pairs of samples
/// that stay where they are computed, a device's memory for instance.
///
/// [ScalarCovariances] is the definition, in plain loops. A result is a block of its own; whoever
/// made a block closes it.
///
/// @source Novak et al. 2020 and its code
public interface CovarianceKernels {
  /// `K_{αα′}(x, x′) = 1/C Σ_c x_{cα} x′_{cα′}`; every sum goes from the first channel to the last.
  ///
  /// @param one first set, `(C, n, h w)`
  /// @param two second set, `(C, m, h w)`
  /// @param full whether for all pairs of pixels
  /// @param ntk whether layers are to make `Θ`
  PairBlock inputs(
      Tensor one, Tensor two, PairRange pairs, int height, int width, boolean full, boolean ntk);

  /// Taps, affine map and dual in one.
  PairBlock layer(PairBlock x, PairLayer layer);

  /// Sums over windows around each of the two pixels by itself, `f_o f_{o′} Σ_{t,t′} K_{π(o,t),
  /// π(o′,t′)}`; of one pixel with itself, `f_o² Σ_t K_{π(o,t)}`.
  ///
  /// @param factors `f`, by output pixel
  PairBlock pool(PairBlock x, Window window, boolean circular, Tensor factors);

  /// All entries of a pair in one, times a factor.
  ///
  /// @param trace of entries of two pixels, those of one pixel with itself alone
  PairBlock sum(PairBlock x, boolean trace, double factor);

  /// `s K + t K₂` and `s Θ + t Θ₂`, entry by entry.
  PairBlock add(PairBlock x, double s, PairBlock other, double t);

  /// `K K₂` and `Θ K₂ + K Θ₂`, entry by entry.
  PairBlock multiply(PairBlock x, PairBlock other);

  /// Of samples with themselves, entries of one pixel with itself divided by `ρ`.
  PairBlock divide(PairBlock selves, double rho);

  /// Room for what samples are by themselves at one place of a network, `(4, n, P)`.
  default Tensor marginals(DType dtype, int samples, int pixels) {
    return Tensor.zeros(dtype, Shape.of(4, samples, pixels));
  }

  /// Writes it for those samples whose block this is, the one thing that is not a new tensor:
  /// blocks fill it, before pairs read it.
  void marginals(PairBlock selves, MarginalRule rule, Tensor to);
}
