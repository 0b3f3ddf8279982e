// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How often a complexity `μ` orders two models against their gaps `g`, on average and in the worst
/// environment. An environment is one axis that moves between one pair of values while all others
/// stay; its pairs count by how surely `n` test samples tell their gaps apart.
///
/// ```text
/// ℓ = (1 − sign(μ₁ − μ₂) sign(g₁ − g₂)) / 2                  a tie is half an error
/// w = max(0, 1 − 2 exp(−2 n ((g₁ − g₂)/2)²))²,  v = max(0, w − 1/2)
/// error of an environment = Σ v ℓ / Σ v
/// ```
///
/// An environment in which no two gaps are told apart, `Σ v = 0`, is skipped.
///
/// - In: `μ` large where the gap should be large; a measure that is large where the model should
///   generalize well enters as `−μ`
/// - Out: from 0 to 1
///
/// @param perEnvironment in the order of the axes
/// @param skipped the environments without weight
/// @source Dziugaite et al. 2020 (`ℓ`, `w`, the worst environment); the average within an
///   environment is ours
public record RobustSignError(
    Map<Environment, Double> perEnvironment, double mean, double worst, List<Environment> skipped) {
  private static final String NAME = "robust sign error";

  public RobustSignError {
    perEnvironment = Collections.unmodifiableMap(new LinkedHashMap<>(perEnvironment));
    skipped = List.copyOf(skipped);
  }

  /// One axis and two of its values, the one that is met first first.
  public record Environment(String axis, String from, String to) {}

  private record Pair(int first, int second) {}

  public static RobustSignError of(
      double[] complexity, double[] gap, ModelGrid grid, int testSamples) {
    grid.check(NAME, "complexity", complexity, "gap", gap);
    refuseInfinite(gap);
    refuseNone(testSamples);
    Map<Environment, Double> errors = new LinkedHashMap<>();
    List<Environment> skipped = new ArrayList<>();
    environments(grid)
        .forEach((environment, pairs) ->
            error(complexity, gap, pairs, testSamples)
                .ifPresentOrElse(
                    error -> errors.put(environment, error), () -> skipped.add(environment)));
    var summary = errors.values().stream().mapToDouble(v -> v).summaryStatistics();
    if (summary.getCount() == 0) throw noneApart(skipped.size(), testSamples);
    return new RobustSignError(errors, summary.getAverage(), summary.getMax(), skipped);
  }

  /// `w`, how surely `n` test samples tell two gaps apart, by Hoeffding's inequality.
  public static double weight(double gapDifference, int testSamples) {
    refuseNone(testSamples);
    if (Double.isNaN(gapDifference)) {
      throw new ArithmeticException(NAME + ": the gaps differ by NaN; give the gaps of two models");
    }
    double half = gapDifference / 2;
    double sure = Math.max(0, 1 - 2 * Math.exp(-2.0 * testSamples * half * half));
    return sure * sure;
  }

  /// `v = max(0, w − 1/2)`.
  public static double usedWeight(double gapDifference, int testSamples) {
    return Math.max(0, weight(gapDifference, testSamples) - .5);
  }

  private static Map<Environment, List<Pair>> environments(ModelGrid grid) {
    Map<Environment, List<Pair>> environments = new LinkedHashMap<>();
    for (String axis : grid.axes()) {
      List<String> values = grid.models().stream().map(model -> model.on(axis)).toList();
      for (List<Integer> group : grid.groups(axis)) {
        for (int i : group) {
          for (int j : group) {
            String from = values.get(i), to = values.get(j);
            if (values.indexOf(from) >= values.indexOf(to)) continue;
            environments
                .computeIfAbsent(new Environment(axis, from, to), _ -> new ArrayList<>())
                .add(new Pair(i, j));
          }
        }
      }
    }
    return environments;
  }

  private static OptionalDouble error(
      double[] complexity, double[] gap, List<Pair> pairs, int testSamples) {
    double weights = 0, wrong = 0;
    for (Pair pair : pairs) {
      int i = pair.first(), j = pair.second();
      int agreement = order(complexity[i], complexity[j]) * order(gap[i], gap[j]);
      double weight = usedWeight(gap[i] - gap[j], testSamples);
      weights += weight;
      wrong += weight * (1 - agreement) / 2;
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(wrong / weights);
  }

  private static int order(double x, double y) {
    return x > y ? 1 : x < y ? -1 : 0;
  }

  private static void refuseInfinite(double... gap) {
    for (int i = 0; i < gap.length; i++) {
      if (Double.isFinite(gap[i])) continue;
      throw new ArithmeticException(
          "%s: gap of model %d is %s; give finite numbers".formatted(NAME, i, gap[i]));
    }
  }

  private static void refuseNone(int testSamples) {
    if (testSamples > 0) return;
    throw new IllegalArgumentException(
        "%s: %d test samples; give how many the gaps were measured on, at least 1"
            .formatted(NAME, testSamples));
  }

  private static ArithmeticException noneApart(int skipped, int testSamples) {
    return new ArithmeticException(
        ("%s: in none of the %d environments do %d test samples tell two gaps apart; give models"
                + " further apart or more samples")
            .formatted(NAME, skipped, testSamples));
  }
}
