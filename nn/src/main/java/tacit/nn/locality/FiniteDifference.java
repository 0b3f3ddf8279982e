// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// A gradient of a gradient without a second differentiation,
///
/// ```text
/// ∇_θ ⟨v, ∇_x o⟩ ≈ (∇_θ o(x + h v) − ∇_θ o(x − h v)) / 2h
/// ```
///
/// where `h ‖v‖_∞` is the most that a pixel moves. In networks of rectifiers it is exact but for
/// rounding, unless a unit is switched on the way; that is no small error, but one of order 1000.
/// So the most is 10⁻⁵, then a tenth, and so on, until two in a row agree to 10⁻⁶ and rounding.
///
/// @source derived
final class FiniteDifference {
  private static final double FIRST_MOVE = 1e-5;
  private static final int TRIES = 4;

  /// Relative to the largest entry: between what smooth curvature leaves at a move of 10⁻⁵ and what
  /// a switched unit does.
  private static final double AGREEMENT = 1e-6;

  /// Units in the last place that a gradient may be wrong by.
  private static final double ROUNDING = 64;

  private final Kernels on;
  private final Function<Tensor, List<Tensor>> gradients;

  FiniteDifference(Kernels on, Function<Tensor, List<Tensor>> gradients) {
    this.on = on;
    this.gradients = gradients;
  }

  /// Differences along one step.
  ///
  /// @param rounding by how much an entry may be wrong
  private record Slopes(List<Tensor> values, double rounding) {}

  /// The change of the gradients along `v`, for each.
  List<Tensor> along(Tensor x, Tensor v) {
    if (largest(v) == 0) return once(x, v, FIRST_MOVE);
    double move = FIRST_MOVE;
    Slopes before = at(x, v, move);
    for (int i = 1; i < TRIES; i++) {
      move /= 10;
      Slopes now = at(x, v, move);
      if (agree(before, now)) return before.values();
      before = now;
    }
    throw new ArithmeticException(
        "finite difference: no two of %d moves from %s pixels down agree; a unit of the network sits at its kink"
            .formatted(TRIES, FIRST_MOVE));
  }

  /// The same from one difference.
  List<Tensor> once(Tensor x, Tensor v, double move) {
    return at(x, v, move).values();
  }

  /// @param move how far the pixel goes that goes farthest
  private Slopes at(Tensor x, Tensor v, double move) {
    if (x.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "finite difference: images are FLOAT32, in which small moves drown in rounding; compute in FLOAT64");
    }
    double largest = largest(v), h = largest == 0 ? 1 : move / largest;
    Var images = Var.constant(x, on), step = Var.constant(v, on).times(h);
    List<Tensor> up = gradients.apply(images.plus(step).value());
    List<Tensor> down = gradients.apply(images.minus(step).value());
    List<Tensor> slopes = new ArrayList<>();
    double size = 0;
    for (int i = 0; i < up.size(); i++) {
      size = Math.max(size, largest(up.get(i)));
      slopes.add(combined(up.get(i), down.get(i), -1, 0.5 / h));
    }
    return new Slopes(slopes, ROUNDING * Math.ulp(size) / h);
  }

  /// Entry by entry.
  List<Tensor> sum(List<Tensor> a, List<Tensor> b) {
    List<Tensor> sums = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) sums.add(combined(a.get(i), b.get(i), 1, 1));
    return sums;
  }

  private Tensor combined(Tensor a, Tensor b, double sign, double scale) {
    return Var.constant(a, on).plus(Var.constant(b, on).times(sign)).times(scale).value();
  }

  private boolean agree(Slopes a, Slopes b) {
    double apart = 0, size = 0;
    for (int i = 0; i < a.values().size(); i++) {
      Tensor first = a.values().get(i), second = b.values().get(i);
      apart = Math.max(apart, largest(combined(first, second, -1, 1)));
      size = Math.max(size, largest(second));
    }
    return apart <= AGREEMENT * size + b.rounding();
  }

  private static double largest(Tensor x) {
    return Arrays.stream(x.toDoubles()).map(Math::abs).max().orElse(0);
  }
}
