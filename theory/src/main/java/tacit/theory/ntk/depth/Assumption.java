// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;

/// What the laws of depth take for granted of a network and its inputs.
///
/// @source Xiao, Pennington & Schoenholz 2020
public enum Assumption {
  /// All inputs have the same variance after the first layer.
  EQUAL_NORMS,
  /// That variance is the fixed point `q*`.
  SETTLED,
  /// No two inputs are parallel.
  DISTINCT,
  /// The activation has a second derivative.
  SMOOTH;
  private static final double SAME = 1e-9, PARALLEL = 1e-12;

  /// One assumption that is not met, and in which way.
  public record Violation(Assumption assumption, String message) {}

  /// Those that a network at `at` breaks with inputs of covariances `covariance: (m, m)`.
  static List<Violation> broken(MeanField at, Tensor covariance) {
    List<Violation> broken = new ArrayList<>();
    norms(broken, at.q(), covariance);
    parallel(broken, covariance);
    if (at.kinked()) {
      String message = "the activation has a kink; the laws with square roots of 1 − c are used";
      add(broken, SMOOTH, message);
    }
    return broken;
  }

  private static void norms(List<Violation> broken, double q, Tensor covariance) {
    double least = Double.POSITIVE_INFINITY, most = 0;
    for (int i = 0; i < covariance.shape().size(0); i++) {
      least = Math.min(least, covariance.get(i, i));
      most = Math.max(most, covariance.get(i, i));
    }
    if (most - least > SAME * most) {
      add(
          broken,
          EQUAL_NORMS,
          "the inputs' variances go from %s to %s; scale all to one norm".formatted(least, most));
    } else if (Math.abs(most - q) > SAME * q) {
      add(
          broken,
          SETTLED,
          "the inputs' variances are %s but q* is %s; the first layers differ".formatted(most, q));
    }
  }

  private static void parallel(List<Violation> broken, Tensor covariance) {
    for (int i = 0; i < covariance.shape().size(0); i++) {
      for (int j = 0; j < i; j++) {
        double norms = Math.sqrt(covariance.get(i, i) * covariance.get(j, j));
        if (Math.abs(covariance.get(i, j)) >= norms * (1 - PARALLEL)) {
          add(
              broken,
              DISTINCT,
              "inputs %s and %s are parallel; leave one of them out".formatted(j, i));
          return;
        }
      }
    }
  }

  private static void add(List<Violation> broken, Assumption assumption, String message) {
    broken.add(new Violation(assumption, message));
  }
}
