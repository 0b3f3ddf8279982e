// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;

/// A system of ordinary differential equations, `ẏ = f(t, y)` from `y(0)`, by the pair of Dormand
/// and Prince: steps of fifth order whose distance from a fourth-order result is kept below `10⁻¹⁰
/// (1 + |yᵢ|)` in each.
///
/// - Errors add up over the steps: on a decaying flow to a small multiple of `10⁻¹⁰`, on a growing
///   one they grow with it
/// - Where the flow is stiff, with rates that differ by many powers of ten, the steps stay as small
///   as the fastest rate wants; after `10⁶` evaluations that is refused
///
/// @source Dormand & Prince 1980, RK5(4)7M; Hairer, Nørsett & Wanner 1993, section II.5
public final class OrdinaryDifferential {
  private static final double TOLERANCE = 1e-10;
  private static final int EVALUATIONS = 1_000_000;

  private final Rate rate;

  private OrdinaryDifferential(Rate rate) {
    this.rate = rate;
  }

  /// The right side: writes `f(t, y)` into `yDot`.
  @FunctionalInterface
  public interface Rate {
    void at(double t, double[] y, double[] yDot);
  }

  public static OrdinaryDifferential of(Rate rate) {
    return new OrdinaryDifferential(rate);
  }

  /// `y(t)` at each of the times, which are to increase strictly and start at 0 or later.
  public List<double[]> solve(double[] start, double... times) {
    check(times);
    List<double[]> saved = new ArrayList<>();
    double[] y = start.clone();
    double t = 0;
    for (double next : times) {
      if (next > t) y = step(t, y, next);
      t = next;
      saved.add(y.clone());
    }
    return saved;
  }

  private double[] step(double from, double[] y, double to) {
    var integrator = new DormandPrince54Integrator(0, to - from, TOLERANCE, TOLERANCE);
    integrator.setMaxEvaluations(EVALUATIONS);
    double[] end = new double[y.length];
    try {
      integrator.integrate(equations(y.length), from, y, to, end);
    } catch (MaxCountExceededException e) {
      throw new ArithmeticException(
          "ordinary differential: %d evaluations did not reach t = %s from %s; the rates differ too much for explicit steps, ask for a shorter time or add to the diagonal"
              .formatted(EVALUATIONS, to, from));
    }
    if (!Arrays.stream(end).allMatch(Double::isFinite)) {
      throw new ArithmeticException(
          "ordinary differential: y is not finite at t = " + to + "; the flow grows without bound");
    }
    return end;
  }

  private FirstOrderDifferentialEquations equations(int n) {
    return new FirstOrderDifferentialEquations() {
      @Override
      public int getDimension() {
        return n;
      }

      @Override
      public void computeDerivatives(double t, double[] y, double[] yDot) {
        rate.at(t, y, yDot);
      }
    };
  }

  private static void check(double... times) {
    double before = Double.NEGATIVE_INFINITY;
    for (double t : times) {
      if (!(t >= 0 && t > before && Double.isFinite(t))) {
        throw new IllegalArgumentException(
            "ordinary differential: times %s must be finite, start at 0 or later and increase strictly"
                .formatted(Arrays.toString(times)));
      }
      before = t;
    }
  }
}
