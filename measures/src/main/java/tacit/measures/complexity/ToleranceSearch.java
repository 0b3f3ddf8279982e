// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.function.DoubleUnaryOperator;

/// By halving `[0, bracket]`, the size of a perturbation at which the accuracy `a` falls to a
/// target: the upper half is dropped where `a < target`, the lower one otherwise, until `|a −
/// target| < 0.005`, or what is left is shorter than 10⁻⁵, or 20 sizes are tested.
///
/// If the accuracy never falls to the target, sizes go up to the end of the bracket, where all such
/// networks are tied; if it is below from the start, to 0.
///
/// @param bracket the largest size, 10⁻⁵ or more
/// @param target the accuracy to fall to, between 0 and 1
/// @source Carbonnelle 2022 (thesis), chapter 2; Simoncarbo/Intraclass-clustering-measures
public record ToleranceSearch(double bracket, double target) {
  private static final double CLOSE_TO_TARGET = 5e-3;
  private static final double SHORT = 1e-5;
  private static final int MOST_SIZES = 20;

  public ToleranceSearch {
    if (!(bracket >= SHORT && Double.isFinite(bracket))) {
      throw refusal(
          "the bracket ends at %s; give a finite number, %s or more".formatted(bracket, SHORT));
    }
    if (!(target > 0 && target < 1)) {
      throw refusal("the target is %s; give an accuracy between 0 and 1".formatted(target));
    }
  }

  /// The last size tested, and what was seen there.
  ///
  /// @param size of the perturbation
  /// @param accuracy at that size
  /// @param reached whether that is the target; if not, the network tolerates all or nothing, or
  ///   its accuracy jumps
  public record Found(double size, double accuracy, boolean reached) {}

  /// The search, with the accuracy as a function of the size.
  public Found of(DoubleUnaryOperator accuracyAt) {
    double low = 0, high = bracket;
    var found = new Found(0, 1, false);
    for (int tested = 0; tested < MOST_SIZES && high - low >= SHORT; tested++) {
      double size = (low + high) / 2;
      double accuracy = checked(size, accuracyAt.applyAsDouble(size));
      found = new Found(size, accuracy, Math.abs(accuracy - target) < CLOSE_TO_TARGET);
      if (found.reached()) return found;
      if (accuracy < target) high = size;
      else low = size;
    }
    return found;
  }

  private static double checked(double size, double accuracy) {
    if (!(accuracy >= 0 && accuracy <= 1)) {
      throw refusal(
          "the accuracy at size %s is %s; give a share from 0 to 1".formatted(size, accuracy));
    }
    return accuracy;
  }

  static IllegalArgumentException refusal(String message) {
    return new IllegalArgumentException("sharpness: " + message);
  }
}
