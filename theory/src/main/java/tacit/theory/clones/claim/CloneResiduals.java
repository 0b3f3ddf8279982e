// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.clones.CloneModel;

/// What a chunk of a layer `x = B z + σ ξ` leaves over of the others,
///
/// ```text
/// cov(x_o | x_c) = σ² I + B_o (I + σ⁻² B_cᵀ B_c)⁻¹ B_oᵀ
/// ```
///
/// with an inverse of `d` rows instead of `w`.
///
/// Proof: given `x_c`, `z` is Gaussian with the precision `I + σ⁻² B_cᵀ B_c`, and `ξ_o` is not
/// touched. By another way it is the Schur complement of `C = B Bᵀ + σ² I`.
///
/// - Measured: the formula, and `R²` from it
/// - Claimed: `C_oo − C_oc C_cc⁻¹ C_co`
///
/// Outside, a fifth of the noise's variance is common to all neurons.
@Claim(
    id = "derived-clone-residuals",
    statement =
        "Of neurons x = B z + σ ξ the covariance given a chunk c is σ² I + B_o (I + σ⁻² B_cᵀ B_c)⁻¹"
            + " B_oᵀ.",
    assumption = "z and ξ are Gaussian, and every neuron has a noise of its own.",
    source = "Tacit; a Gaussian given part of it",
    status = Status.DERIVED,
    figure = "mitosis/clone-model")
public record CloneResiduals() implements Theorem {
  @Override
  public List<Check> checks() {
    var drawn = CloneModel.gaussian(new Seed(10).generator(), 40, 10, .5);
    return List.of(
        check(true, sides(Drawn.FOUR, .5, 1, 0), 4, 1, 0),
        check(true, sides(Drawn.FOUR, .5, 2, 0), 4, 2, 0),
        check(true, sides(drawn, .5, 3, 0), 40, 3, 0),
        check(true, sides(drawn, .5, 30, 0), 40, 30, 0),
        check(false, sides(Drawn.FOUR, .5, 2, .2), 4, 2, .2),
        check(false, sides(drawn, .5, 30, .2), 40, 30, .2));
  }

  private static Check check(boolean own, Sides sides, int width, int w, double common) {
    return Check.of(own, sides).with("W", width).with("w", w).with("common noise", common);
  }

  /// With a share of the noise's variance common to all neurons.
  static Sides sides(CloneModel model, double sigma, int w, double common) {
    Tensor covariance = withCommon(model.covariance(), common * sigma * sigma);
    double[][] left = Drawn.schur(covariance, w);
    return Sides.equal(
        joined(
            model.residualCovariance(Drawn.first(w)).toDoubles(), model.rSquared(Drawn.first(w))),
        joined(
            Arrays.stream(left).flatMapToDouble(Arrays::stream).toArray(),
            Drawn.rSquared(covariance, left)),
        1e-12,
        "rounding, times a condition below 100");
  }

  /// `C` with the same variances and `more` in every covariance.
  private static Tensor withCommon(Tensor covariance, double more) {
    int width = covariance.shape().size(0);
    double[] c = covariance.toDoubles();
    for (int i = 0; i < c.length; i++) if (i / width != i % width) c[i] += more;
    return Tensor.of(covariance.shape(), c);
  }

  private static Tensor joined(double[] covariance, double r2) {
    return Tensor.vector(
        DoubleStream.concat(Arrays.stream(covariance), DoubleStream.of(r2)).toArray());
  }
}
