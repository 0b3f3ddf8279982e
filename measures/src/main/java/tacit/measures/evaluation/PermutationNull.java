// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tacit.measures.stats.TiePolicy;

/// What chance alone makes of `Ψ`: the numbers of the measure are dealt to the models in other
/// orders `π`, while `g` stays as it was seen, since the width of the law depends on it.
///
/// ```text
/// z = (Ψ − mean Ψ_π) / deviation Ψ_π
/// p = (1 + #{|Ψ_π| ≥ |Ψ|}) / (1 + draws)
/// ```
///
/// @param psi `Ψ` as it was seen
/// @param mean of the drawn orders
/// @param standardDeviation of the drawn orders, divided by `draws − 1`
/// @source Pitman 1937; Phipson & Smyth 2010 (why 1 is added); [#exactVariance] derived
public record PermutationNull(
    double psi, double mean, double standardDeviation, double pValue, int draws) {
  /// Two orders that are equal but for rounding count as equal.
  private static final double ROUNDING = 1e-12;

  public static PermutationNull psi(
      double[] measure,
      double[] generalization,
      ModelGrid grid,
      TiePolicy ties,
      int draws,
      RandomGenerator random) {
    double seen = GranulatedKendall.of(measure, generalization, grid, ties).overall();
    if (draws < 2) {
      throw new IllegalArgumentException(
          "permutation null: " + draws + " draws; give at least 2, usually 1000");
    }
    double[] drawn = drawn(measure, generalization, grid.groups(), ties, draws, random);
    double mean = 0, squares = 0, count = 0;
    for (double value : drawn) mean += value / draws;
    for (double value : drawn) {
      squares += (value - mean) * (value - mean);
      if (Math.abs(value) >= Math.abs(seen) - ROUNDING) count++;
    }
    double deviation = Math.sqrt(squares / (draws - 1));
    if (deviation <= ROUNDING) throw oneValue(mean);
    return new PermutationNull(seen, mean, deviation, (1 + count) / (1 + draws), draws);
  }

  private static double[] drawn(
      double[] measure,
      double[] generalization,
      Map<String, List<List<Integer>>> groups,
      TiePolicy ties,
      int draws,
      RandomGenerator random) {
    double[] moved = measure.clone(), drawn = new double[draws];
    for (int d = 0; d < draws; d++) {
      for (int i = moved.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double kept = moved[i];
        moved[i] = moved[j];
        moved[j] = kept;
      }
      drawn[d] = GranulatedKendall.of(moved, generalization, groups, ties).overall();
    }
    return drawn;
  }

  private static ArithmeticException oneValue(double mean) {
    return new ArithmeticException(
        ("permutation null: every drawn order of the measure has psi %s; give lists that change"
                + " within the groups")
            .formatted(mean));
  }

  /// How many standard deviations `Ψ` is above chance.
  public double zScore() {
    return (psi - mean) / standardDeviation;
  }

  /// The variance of `Ψ` over all orders of a measure without ties, with double ties dropped. `T`
  /// is the group that `i` and `j` share along an axis, `m` the count of that axis' groups:
  ///
  /// ```text
  /// Aᵢⱼ = sign(gᵢ − gⱼ) 1/n Σ_axes 1/(m |T| (|T| − 1)),  Ψ = Σᵢⱼ Aᵢⱼ sign(μᵢ − μⱼ)
  /// Var Ψ = 2 S + 4/3 (Σᵢ rᵢ² − S),  rᵢ = Σⱼ Aᵢⱼ,  S = Σᵢⱼ Aᵢⱼ²
  /// ```
  ///
  /// Two signs that share one model have the mean product 1/3, two that share none 0. `g` may have
  /// ties.
  public static double exactVariance(double[] generalization, ModelGrid grid) {
    grid.check("permutation null", "generalization", generalization);
    double[][] a = weights(grid);
    double rows = 0, squares = 0;
    for (int i = 0; i < a.length; i++) {
      double row = 0;
      for (int j = 0; j < a.length; j++) {
        double signed = a[i][j] * order(generalization[i], generalization[j]);
        row += signed;
        squares += signed * signed;
      }
      rows += row * row;
    }
    return 2 * squares + 4 / 3.0 * (rows - squares);
  }

  /// `|Aᵢⱼ|` where `g` has no ties.
  private static double[][] weights(ModelGrid grid) {
    double[][] a = new double[grid.size()][grid.size()];
    var axes = grid.groups().values().stream().filter(groups -> !groups.isEmpty()).toList();
    if (axes.isEmpty()) {
      throw new ArithmeticException(
          "permutation null: on none of the axes %s do two models differ alone; give a fuller grid"
              .formatted(grid.axes()));
    }
    for (var groups : axes) {
      for (List<Integer> group : groups) {
        double pairs = group.size() * (group.size() - 1.0);
        double share = 1 / (axes.size() * groups.size() * pairs);
        for (int i : group) for (int j : group) if (i != j) a[i][j] += share;
      }
    }
    return a;
  }

  private static int order(double x, double y) {
    return x > y ? 1 : x < y ? -1 : 0;
  }
}
