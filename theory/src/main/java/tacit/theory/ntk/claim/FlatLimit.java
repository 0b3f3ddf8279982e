// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.MeanPredictor;
import tacit.theory.ntk.depth.RbfKernel;

/// A kernel of growing width forgets its inputs, and what it says of new ones tends to a
/// polynomial, as an ordered network's to its limit:
///
/// ```text
/// K = exp(−‖x − x′‖²/h),   h → ∞:  P(K) y → the polynomial of least degree through the data
/// ```
///
/// - Measured: `P(K) y` at `h` and `2h`, extrapolated in `1/h`
/// - Claimed: Lagrange's form
@Claim(
    id = "driscoll2002-flat-limit",
    statement =
        "As h → ∞ the mean predictor of exp(−‖x − x′‖²/h) on a line tends to the polynomial of least"
            + " degree through the data.",
    assumption = "h is large beside the squares of all distances.",
    source =
        "Driscoll & Fornberg 2002, Interpolation in the limit of increasingly flat radial basis functions",
    figure = "trainability/rbf",
    status = Status.RECALL)
public record FlatLimit() implements Theorem {
  private static final double[] X = {0, 1, 2.5, 4}, Y = {1, -1, .5, -.5}, AT = {.5, 3};

  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(sides(500)).with("h", 500),
        Check.inside(sides(250)).with("h", 250),
        Check.outside(sides(1)).with("h", 1));
  }

  static Sides sides(double h) {
    double[] measured = new double[AT.length], claimed = new double[AT.length];
    double[] one = predicted(h), two = predicted(2 * h);
    for (int i = 0; i < AT.length; i++) {
      measured[i] = 2 * two[i] - one[i];
      claimed[i] = RbfKernel.interpolant(X, Y, AT[i]);
    }
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        1e-3,
        "O(1/h²) is left, 16/h squared times a number of order one, and rounding of 10⁻¹⁶ κ");
  }

  private static double[] predicted(double h) {
    Tensor x = Tensor.of(Shape.of(X.length, 1), X), at = Tensor.of(Shape.of(AT.length, 1), AT);
    var kernel = new RbfKernel(h);
    Tensor y = Tensor.of(Shape.of(Y.length, 1), Y);
    return MeanPredictor.apply(kernel.gram(at, x), kernel.gram(x, x), y, 0).toDoubles();
  }
}
