// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import tacit.theory.margin.MarginState;

/// How far a flow has missed its laws, at the worst step so far.
final class FlowLaws {
  private final double difference;
  private double smoothed = Double.NEGATIVE_INFINITY;
  private double balance;
  private double unit;
  private double drop;
  private double outside;

  private FlowLaws(double difference) {
    this.difference = difference;
  }

  static FlowLaws of(MarginState start) {
    return new FlowLaws(difference(start));
  }

  /// `ρ₁² − ρ₂²`.
  private static double difference(MarginState at) {
    double[] rho = at.layerNorms().toDoubles();
    return rho[0] * rho[0] - rho[1] * rho[1];
  }

  /// @param directions norms of the directions
  void see(MarginState at, double... directions) {
    balance = Math.max(balance, Math.abs(difference(at) - difference));
    for (double norm : directions) unit = Math.max(unit, Math.abs(norm - 1));
    var now = at.smoothedMargin();
    double below = now.normalized() - now.slack() - now.value();
    outside = Math.max(outside, Math.max(below, now.value() - now.normalized()));
    if (at.logLoss() < 0) {
      drop = Math.max(drop, smoothed - now.value());
      smoothed = now.value();
    }
  }

  /// Change of `ρ₁² − ρ₂²` since the start.
  double balance() {
    return balance;
  }

  /// `|‖V_k‖ − 1|`.
  double unit() {
    return unit;
  }

  /// By how much a step has lowered the smoothed margin once `L < 1`; 0 if none did.
  double drop() {
    return drop;
  }

  /// By how much the smoothed margin was outside its two bounds; 0 if it never was.
  double outside() {
    return outside;
  }
}
