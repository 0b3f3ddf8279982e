// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.TiePolicy;

/// Granulated Kendall coefficient: how well a measure `μ` orders models that differ on one axis
/// alone, averaged over the axes, so that no axis hides the others.
///
/// ```text
/// ψᵢ = 1/mᵢ Σ τ({(μ(θ), g(θ)) : θ in one group})   over the mᵢ groups along axis i
/// Ψ  = 1/n Σᵢ ψᵢ                                    over the n axes that have a group
/// ```
///
/// A group counts once, whatever its size. One whose ties leave no pair to count is skipped, and an
/// axis without any group is omitted; [#groups] and [#omitted] say so.
///
/// - In: `μ`, large where the model should generalize well; `g`, as the test accuracy
/// - Out: from −1 to 1
///
/// @param perAxis `ψᵢ`
/// @param overall `Ψ`
/// @param groups `mᵢ`
/// @param omitted the axes that no group is left of
/// @source Jiang et al. 2020, section 4.1
public record GranulatedKendall(
    Map<String, Double> perAxis,
    double overall,
    Map<String, Integer> groups,
    List<String> omitted) {
  public GranulatedKendall {
    perAxis = Collections.unmodifiableMap(new LinkedHashMap<>(perAxis));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    omitted = List.copyOf(omitted);
  }

  public static GranulatedKendall of(
      double[] measure, double[] generalization, ModelGrid grid, TiePolicy ties) {
    grid.check("granulated kendall", "measure", measure, "generalization", generalization);
    return of(measure, generalization, grid.groups(), ties);
  }

  /// Of lists that were checked.
  static GranulatedKendall of(
      double[] measure,
      double[] generalization,
      Map<String, List<List<Integer>>> grid,
      TiePolicy ties) {
    Map<String, Double> perAxis = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> omitted = new ArrayList<>();
    grid.forEach((axis, members) -> {
      double[] tau = taus(measure, generalization, members, ties);
      if (tau.length == 0) {
        omitted.add(axis);
      } else {
        perAxis.put(axis, mean(tau));
        counts.put(axis, tau.length);
      }
    });
    if (perAxis.isEmpty()) throw noGroup(omitted);
    double overall = mean(perAxis.values().stream().mapToDouble(v -> v).toArray());
    return new GranulatedKendall(perAxis, overall, counts, omitted);
  }

  private static double[] taus(
      double[] measure, double[] generalization, List<List<Integer>> groups, TiePolicy ties) {
    return groups.stream()
        .map(group -> KendallTau.ifDefined(at(group, measure), at(group, generalization), ties))
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  private static double[] at(List<Integer> group, double[] values) {
    return group.stream().mapToDouble(i -> values[i]).toArray();
  }

  private static double mean(double... values) {
    double sum = 0;
    for (double v : values) sum += v;
    return sum / values.length;
  }

  private static ArithmeticException noGroup(List<String> axes) {
    return new ArithmeticException(
        ("granulated kendall: on none of the axes %s are there two models that differ there alone"
                + " and are not equal in the lists; give a fuller grid or finer numbers")
            .formatted(axes));
  }
}
