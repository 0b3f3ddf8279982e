// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.Deviation;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.Pair;

/// Deviations of correlations from 1 keep eleven digits thousands of layers deep, in double
/// precision; differences of kernels keep none.
///
/// `h = 1 − c` falls as `χ₁ˡ`. A difference of two numbers near `q*` cannot be smaller than `10⁻¹⁶
/// q*` and not be rounding; `h` by a recursion of its own loses a few units of its last digit in
/// each layer.
///
/// - Measured: `δK` and `δΘ` of two inputs of correlation 0.3
/// - Claimed: the same by arithmetic of 60 digits, twelve of them
@Claim(
    id = "derived-deviation-digits",
    statement =
        "The recursion of deviations gives K_aa − K_ab and Θ_aa − Θ_ab to eleven digits, 1000 layers"
            + " deep, where differences of kernels have none.",
    assumption = "The two kernels are never subtracted.",
    source = "Tacit; compared with arithmetic of 60 digits",
    status = Status.DERIVED)
public record DeviationDigits() implements Theorem {
  private static final double START = 0.3;

  /// Depth, `δK` and `δΘ` of `erf`, `(1.25, 0.05)`, and of the rectifier, `(1, 0.1)`.
  private static final double[][] ERF = {
    {100, 1.84938908174e-3, 1.02289391717},
    {500, 2.61464704606e-10, 9.93542492477e-7},
    {1000, 7.30428629545e-19, 5.75402608704e-15}
  };

  private static final double[][] RELU = {
    {60, 5.47113929333e-20, 2.27365566072e-10}, {80, 5.21768502273e-26, 2.22036684216e-13}
  };

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var erf = DepthNetworks.deviations(DepthNetworks.ORDERED);
    for (double[] row : ERF) checks.add(inside("erf", erf, row));
    for (double[] row : RELU) checks.add(inside("relu", DeviationRecursion.relu(1, 0.1), row));
    Pair pair = DepthNetworks.pair(DepthNetworks.ORDERED, START, 1000);
    double deltaK = pair.k11() - pair.k12(), deltaTheta = pair.theta11() - pair.theta12();
    checks.add(Check.outside(sides(deltaK, deltaTheta, ERF[2])).with("φ", "erf").with("l", 1000));
    return checks;
  }

  private static Check inside(String phi, DeviationRecursion recursion, double[] row) {
    Deviation at = recursion.after((int) row[0], START);
    var sides = sides(at.deltaK(), at.deltaTheta(), row);
    return Check.inside(sides).with("φ", phi).with("l", (long) row[0]);
  }

  /// Each as a share of what it is claimed to be.
  static Sides sides(double deltaK, double deltaTheta, double[] row) {
    return Sides.equal(
        Tensor.vector(deltaK / row[1], deltaTheta / row[2]),
        Tensor.vector(1, 1),
        1e-11,
        "twelve digits are printed; 1000 layers round a few times each");
  }
}
