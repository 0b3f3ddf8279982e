// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How much a complexity `μ` says about the order of the gap `g` beyond what a set `S` of
/// hyperparameters says, as a share of all there is to say, at the least of the sets:
///
/// ```text
/// V_μ = [μ₁ > μ₂],  V_g = [g₁ > g₂],  U_S = (θ₁ on S, θ₂ on S)   over ordered pairs of models
/// Î_S = I(V_μ; V_g | U_S) / H(V_g | U_S),  K(μ) = min_S Î_S
/// ```
///
/// A set under which the order of the gaps is known, `H = 0`, is skipped. Which models are pairs,
/// which sets there are and how bins are weighed is the [Variant].
///
/// - In: `μ` large where the gap should be large, `g` the gap; without ties signs do not matter
/// - Out: from 0 to 1, but for rounding
///
/// @param perSet `Î_S`, by the axes of `S`
/// @param least `K(μ)`
/// @param skipped the sets with `H = 0`
/// @source Jiang et al. 2020, section 4.2; Jiang et al. 2020, NeurIPS Competition: Predicting
///   Generalization in Deep Learning
public record ConditionalMutualInformation(
    Map<List<String>, Double> perSet, double least, List<List<String>> skipped) {
  public ConditionalMutualInformation {
    perSet = Collections.unmodifiableMap(new LinkedHashMap<>(perSet));
    skipped = List.copyOf(skipped);
  }

  public enum Variant {
    /// Sets of none, one or two axes; a bin `u` has the weight `p(u)`, its share of the pairs.
    JIANG,

    /// As the scoring program of the competition: sets of two axes, all bins of the same weight, a
    /// model also paired with itself, and `10⁻¹²` added inside the logarithms.
    PGDL
  }

  public static ConditionalMutualInformation of(
      double[] complexity, double[] gap, ModelGrid grid, Variant variant) {
    grid.check("conditional mutual information", "complexity", complexity, "gap", gap);
    var sets = sets(grid.axes(), variant);
    Map<List<String>, Double> perSet = new LinkedHashMap<>();
    for (List<String> set : sets) {
      var bins = new Bins(complexity, gap, grid, set, variant);
      bins.normalized().ifPresent(value -> perSet.put(set, value));
    }
    double least =
        perSet.values().stream().mapToDouble(v -> v).min().orElseThrow(() -> known(sets));
    var skipped = sets.stream().filter(set -> !perSet.containsKey(set)).toList();
    return new ConditionalMutualInformation(perSet, least, skipped);
  }

  private static List<List<String>> sets(List<String> axes, Variant variant) {
    List<List<String>> sets = new ArrayList<>();
    if (variant == Variant.JIANG) {
      sets.add(List.of());
      for (String axis : axes) sets.add(List.of(axis));
    }
    for (int i = 0; i < axes.size(); i++) {
      for (int j = i + 1; j < axes.size(); j++) sets.add(List.of(axes.get(i), axes.get(j)));
    }
    if (sets.isEmpty()) {
      throw new IllegalArgumentException(
          ("conditional mutual information: PGDL takes two axes at a time but there is only %s;"
                  + " use JIANG")
              .formatted(axes));
    }
    return sets;
  }

  private static ArithmeticException known(List<List<String>> sets) {
    return new ArithmeticException(
        ("conditional mutual information: under each of the sets %s the order of the gaps is known,"
                + " so there is nothing to say; give gaps that differ or a fuller grid")
            .formatted(sets));
  }

  /// The ordered pairs of models, by `U_S`, as counts of the four `(V_μ, V_g)`.
  private record Bins(List<int[]> counts, Variant variant) {
    Bins(double[] complexity, double[] gap, ModelGrid grid, List<String> set, Variant variant) {
      int[] place = places(grid, set);
      Map<Long, int[]> bins = new LinkedHashMap<>();
      for (int i = 0; i < place.length; i++) {
        for (int j = 0; j < place.length; j++) {
          if (i == j && variant == Variant.JIANG) continue;
          long u = (long) place[i] * place.length + place[j];
          int v = (complexity[i] > complexity[j] ? 2 : 0) + (gap[i] > gap[j] ? 1 : 0);
          bins.computeIfAbsent(u, _ -> new int[4])[v]++;
        }
      }
      this(List.copyOf(bins.values()), variant);
    }

    /// Equal numbers where models agree on the set.
    private static int[] places(ModelGrid grid, List<String> set) {
      Map<List<String>, Integer> numbers = new HashMap<>();
      return grid.models().stream()
          .mapToInt(model -> numbers.computeIfAbsent(model.on(set), _ -> numbers.size()))
          .toArray();
    }

    /// `I / H = (H(V_μ) + H(V_g) − H(V_μ, V_g)) / H(V_g)`, all conditional.
    OptionalDouble normalized() {
      double mutual = 0, entropy = 0;
      boolean open = false;
      for (int[] n : counts) {
        double weight = variant == Variant.PGDL ? 1 : n[0] + n[1] + n[2] + n[3];
        double ofGap = entropy(n[0] + n[2], n[1] + n[3]);
        double ofMeasure = entropy(n[0] + n[1], n[2] + n[3]);
        mutual += weight * (ofMeasure + ofGap - entropy(n));
        entropy += weight * ofGap;
        open |= n[0] + n[2] > 0 && n[1] + n[3] > 0;
      }
      return open ? OptionalDouble.of(mutual / entropy) : OptionalDouble.empty();
    }

    private double entropy(int... counts) {
      double guard = variant == Variant.PGDL ? 1e-12 : 0, total = 0, entropy = 0;
      for (int count : counts) total += count;
      for (int count : counts) {
        if (count > 0) entropy -= count / total * Math.log(count / total + guard);
      }
      return entropy;
    }
  }
}
