// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;

/// How strongly a tensor ties the modes of `K` to the others: with the singular values `σ` of `⟦A;
/// K⟧` and shares of their **squares**, `pᵢ = σᵢ² / Σⱼ σⱼ²`,
///
/// ```text
/// entropy    QE(A; K) = −Σ pᵢ ln pᵢ      0 (rank one) to ln(smaller side), in nats
/// geometric  GE(A; K) = √(1 − max pᵢ)    0 (rank one) to below 1
/// ```
///
/// Both are invariant under scaling of `A` and orthogonal changes on either side.
///
/// @source Alexander, De La Vega, Razin & Cohen 2023, section 3; from quantum physics
public final class Entanglement {
  private Entanglement() {}

  /// `QE`, of singular values in any order.
  public static double entropy(double... sigma) {
    return SingularValues.entropy(squares(sigma));
  }

  /// `QE(A; K)`.
  public static double entropy(Tensor a, int... modes) {
    return entropy(Svd.sigmaOf(Matricization.of(a, modes)).toDoubles());
  }

  /// `GE`, of singular values in any order. What is beside the largest is summed by itself, so that
  /// little of it is not lost beside 1.
  public static double geometric(double... sigma) {
    double[] squares = squares(sigma);
    Arrays.sort(squares);
    double rest = 0;
    for (int i = 0; i < squares.length - 1; i++) rest += squares[i];
    return Math.sqrt(rest / (rest + squares[squares.length - 1]));
  }

  /// `GE(A; K)`.
  public static double geometric(Tensor a, int... modes) {
    return geometric(Svd.sigmaOf(Matricization.of(a, modes)).toDoubles());
  }

  /// The largest `QE(A; K)` of a tensor that a tree network of width `R` reaches up to `ε`: `ln R +
  /// 2 (ε/‖A‖) ln D_K + 2 √(2 ε/‖A‖)`, for `ε/‖A‖ ≤ 1/4`.
  ///
  /// @param width `R`
  /// @param relativeError `ε/‖A‖`
  /// @param smallerSide `D_K`, rows or columns of `⟦A; K⟧`, what is less
  public static double mostNearWidth(int width, double relativeError, int smallerSide) {
    require(width >= 1 && smallerSide >= 1, "width and smaller side are at least 1");
    require(
        relativeError >= 0 && relativeError <= 0.25,
        "the relative error is %s; the bound is for 0 to 1/4".formatted(relativeError));
    return Math.log(width)
        + 2 * relativeError * Math.log(smallerSide)
        + 2 * Math.sqrt(2 * relativeError);
  }

  /// If every `QE(A; K)` along the tree is at most this, `(ε/‖A‖)² ln R / (2N − 3)`, a tree network
  /// of width `R` with a full core at every node is within `ε`.
  public static double enoughForWidth(int width, double relativeError, int order) {
    require(width >= 1 && order >= 2, "the width is at least 1 and the order at least 2");
    return relativeError * relativeError * Math.log(width) / (2 * order - 3);
  }

  /// `σᵢ²` in units of the largest.
  private static double[] squares(double... sigma) {
    double[] checked = SingularValues.checked("entanglement", sigma);
    double largest = Arrays.stream(checked).max().orElse(0);
    require(largest > 0, "all singular values are 0; a tensor of zeros has no entanglement");
    return Arrays.stream(checked).map(s -> s / largest).map(s -> s * s).toArray();
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("entanglement: " + message);
  }
}
