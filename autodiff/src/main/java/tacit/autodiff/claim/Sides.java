// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.Arrays;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

/// The two sides of a claim, computed independently: `measured = claimed` or `measured ≤ claimed`,
/// entry by entry, up to a tolerance that the arithmetic allows.
///
/// Error `e = maxᵢ |mᵢ − cᵢ|`, or `maxᵢ max(mᵢ − cᵢ, 0)` for `≤`; the claim holds if `e ≤ τ`. Sides
/// with a number that is not finite have no error and never hold.
///
/// @param measured numbers of one shape, one or many
/// @param claimed what the theorem says of them
/// @param tolerance the largest error `τ` with which the relation still counts as true
/// @param reason where the tolerance comes from, in words
public record Sides(
    Tensor measured, Tensor claimed, Relation relation, double tolerance, String reason) {
  public Sides {
    measured = measured.to(DType.FLOAT64);
    claimed = claimed.to(DType.FLOAT64);
    require(
        measured.shape().equals(claimed.shape()),
        "measured has shape %s but claimed has %s; compare entry with entry"
            .formatted(measured.shape(), claimed.shape()));
    require(measured.shape().count() > 0, "there are no numbers to compare; give at least one");
    require(
        tolerance >= 0 && Double.isFinite(tolerance),
        "the tolerance is " + tolerance + "; give a finite number, not negative");
    require(!reason.isBlank(), "the tolerance " + tolerance + " has no reason; say one in words");
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("sides: " + message);
  }

  /// `measured = claimed`.
  public static Sides equal(Tensor measured, Tensor claimed, double tolerance, String reason) {
    return new Sides(measured, claimed, Relation.EQUAL, tolerance, reason);
  }

  /// `measured = claimed` for two numbers.
  public static Sides equal(double measured, double claimed, double tolerance, String reason) {
    return equal(Tensor.scalar(measured), Tensor.scalar(claimed), tolerance, reason);
  }

  /// `measured ≤ claimed`.
  public static Sides atMost(Tensor measured, Tensor claimed, double tolerance, String reason) {
    return new Sides(measured, claimed, Relation.AT_MOST, tolerance, reason);
  }

  /// `measured ≤ claimed` for two numbers.
  public static Sides atMost(double measured, double claimed, double tolerance, String reason) {
    return atMost(Tensor.scalar(measured), Tensor.scalar(claimed), tolerance, reason);
  }

  /// The same relation and tolerance between other numbers.
  public Sides with(Tensor measured, Tensor claimed) {
    return new Sides(measured, claimed, relation, tolerance, reason);
  }

  /// Whether all numbers of both sides are finite.
  public boolean finite() {
    return Double.isFinite(largest(measured) + largest(claimed));
  }

  /// By how much the relation is missed where it is missed most; NaN unless all is finite.
  public double error() {
    if (!finite()) return Double.NaN;
    double[] m = measured.toDoubles(), c = claimed.toDoubles();
    double error = 0;
    for (int i = 0; i < m.length; i++) error = Math.max(error, relation.error(m[i], c[i]));
    return error;
  }

  /// The error in units of the largest number of both sides; 0 if there is no error.
  public double relativeError() {
    double error = error();
    return error == 0 ? 0 : error / Math.max(largest(measured), largest(claimed));
  }

  public boolean holds() {
    return error() <= tolerance;
  }

  /// `maxᵢ |xᵢ|`, NaN if any is.
  private static double largest(Tensor x) {
    return Arrays.stream(x.toDoubles()).map(Math::abs).reduce(0, Math::max);
  }
}
