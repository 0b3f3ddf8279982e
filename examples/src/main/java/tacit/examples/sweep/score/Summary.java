// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import tacit.measures.evaluation.ConditionalMutualInformation;
import tacit.measures.evaluation.PermutationNull;
import tacit.measures.evaluation.RobustSignError;

/// The score of a measure, mean over `s` seeds: each seed is a sweep of its own, whose models are
/// compared with one another alone.
///
/// ```text
/// z = Σₛ (Ψₛ − mean of its null) / √(Σₛ variance of its null)     the nulls are independent
/// ```
///
/// @param seeds one score a seed
public record Summary(String measure, List<Score> seeds) {
  public Summary {
    seeds = List.copyOf(seeds);
    if (seeds.isEmpty()) throw new IllegalArgumentException("summary: no seeds; give one or more");
  }

  /// How many models have a number of the measure.
  public int models() {
    return seeds.stream().mapToInt(Score::models).sum();
  }

  public double tau() {
    return mean(seeds.stream().mapToDouble(Score::tau)).orElseThrow();
  }

  public double psi() {
    return mean(seeds.stream().mapToDouble(Score::psi)).orElseThrow();
  }

  /// `ψ` of each axis, mean over the seeds that have it.
  public Map<String, Double> perAxis() {
    Map<String, List<Double>> all = new LinkedHashMap<>();
    for (Score each : seeds) {
      each.granulated()
          .perAxis()
          .forEach((axis, psi) -> all.computeIfAbsent(axis, _ -> new ArrayList<>()).add(psi));
    }
    Map<String, Double> means = new LinkedHashMap<>();
    all.forEach(
        (axis, psi) -> means.put(axis, mean(psi.stream().mapToDouble(v -> v)).orElseThrow()));
    return means;
  }

  /// Groups behind each `ψ`, of all seeds together.
  public Map<String, Integer> groups() {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (Score each : seeds) {
      each.granulated().groups().forEach((axis, count) -> groups.merge(axis, count, Integer::sum));
    }
    return groups;
  }

  /// Absent where the null of a seed is.
  public OptionalDouble z() {
    if (seeds.stream().anyMatch(each -> each.chance().isEmpty())) return OptionalDouble.empty();
    List<PermutationNull> nulls = seeds.stream().flatMap(each -> each.chance().stream()).toList();
    double above = nulls.stream().mapToDouble(one -> one.psi() - one.mean()).sum();
    double variance = nulls.stream().mapToDouble(one -> Math.pow(one.standardDeviation(), 2)).sum();
    return OptionalDouble.of(above / Math.sqrt(variance));
  }

  /// The others are means over the seeds that have the number.
  public OptionalDouble spearman() {
    return mean(seeds.stream().flatMapToDouble(each -> each.spearman().stream()));
  }

  /// `K`, as a share of all there is to say.
  public OptionalDouble information() {
    return mean(
        seeds.stream()
            .flatMap(each -> each.information().stream())
            .mapToDouble(ConditionalMutualInformation::least));
  }

  public OptionalDouble signError() {
    return mean(
        seeds.stream().flatMap(each -> each.sign().stream()).mapToDouble(RobustSignError::mean));
  }

  /// The largest of all environments and seeds.
  public OptionalDouble worstSignError() {
    return seeds.stream()
        .flatMap(each -> each.sign().stream())
        .mapToDouble(RobustSignError::worst)
        .max();
  }

  public OptionalDouble tauGivenTrainLoss() {
    return mean(seeds.stream().flatMapToDouble(each -> each.tauGivenTrainLoss().stream()));
  }

  private static OptionalDouble mean(DoubleStream values) {
    return values.average();
  }
}
