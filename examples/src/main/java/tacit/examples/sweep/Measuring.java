// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;
import java.util.List;
import tacit.measures.complexity.Complexity;

/// What is measured of every model of a sweep beside `c₁` to `c₄`.
///
/// @param k numbers of neurons in `c₁` and `c₃`
/// @param interpolation whether `c₀` is
/// @param complexities those that need no perturbation
/// @param random how `σ′` is searched for
/// @param worstCase how `α′` is searched for; one search costs as much as ten trainings
public record Measuring(
    List<Integer> k,
    boolean interpolation,
    List<Complexity> complexities,
    Sharpness random,
    Sharpness worstCase)
    implements Serializable {
  public Measuring {
    k = List.copyOf(k);
    complexities = List.copyOf(complexities);
  }

  /// `k` from 1 to 100, `c₀`, the margin, norms of weights and paths, and `σ′` at a training
  /// accuracy of a tenth less.
  public static Measuring usual() {
    return new Measuring(
        List.of(1, 2, 5, 10, 20, 50, 100),
        true,
        List.of(
            Complexity.PARAMS,
            Complexity.INVERSE_MARGIN,
            Complexity.LOG_PROD_OF_SPEC,
            Complexity.LOG_SPEC_ORIG_MAIN,
            Complexity.PARAM_NORM,
            Complexity.FRO_DIST,
            Complexity.PATH_NORM,
            Complexity.PATH_NORM_OVER_MARGIN),
        Sharpness.tenthLess(),
        Sharpness.none());
  }

  public Measuring withRandom(Sharpness other) {
    return new Measuring(k, interpolation, complexities, other, worstCase);
  }

  public Measuring withWorstCase(Sharpness other) {
    return new Measuring(k, interpolation, complexities, random, other);
  }
}
