// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import tacit.autodiff.Seed;
import tacit.measures.evaluation.ConditionalMutualInformation;
import tacit.measures.evaluation.ConditionalMutualInformation.Variant;
import tacit.measures.evaluation.GranulatedKendall;
import tacit.measures.evaluation.PermutationNull;
import tacit.measures.evaluation.RobustSignError;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.Spearman;
import tacit.measures.stats.TiePolicy;

/// How measures are scored, the same for all measures of a sweep.
///
/// Whatever wants a gap is given the test error `1 − g`, so that all scores judge one and the same
/// order of the models, also where some did not learn their training set whole.
///
/// @param draws how many orders the null draws
/// @param seed of these orders; every measure sees the same ones
/// @param testSamples how many samples the test accuracy was measured on
public record Scoring(TiePolicy ties, int draws, Seed seed, int testSamples) {
  private static final int USUAL_DRAWS = 1000;

  /// Double ties dropped, 1000 draws.
  public static Scoring usual(int testSamples) {
    return new Scoring(TiePolicy.DROP_DOUBLE_TIES, USUAL_DRAWS, new Seed(0), testSamples);
  }

  /// The score of each seed of the models, and their means.
  public Summary summary(Models models, String measure) {
    return new Summary(
        measure, models.seeds().stream().map(one -> score(models.ofSeed(one), measure)).toList());
  }

  /// The same, or nothing where the models of some seed leave no pair or no group to score.
  public Optional<Summary> summaryIfDefined(Models models, String measure) {
    boolean enough =
        models.seeds().stream().allMatch(one -> models.ofSeed(one).with(measure).size() > 1);
    if (!enough || models.size() == 0) return Optional.empty();
    return ifDefined(() -> summary(models, measure));
  }

  /// Of models of one seed.
  public Score score(Models models, String measure) {
    var counted = models.with(measure);
    double[] mu = counted.numbers(measure), g = counted.accuracy();
    double[] complexity = Arrays.stream(mu).map(value -> -value).toArray();
    double[] gap = Arrays.stream(g).map(value -> 1 - value).toArray();
    var grid = counted.grid();
    return new Score(
        measure,
        counted.size(),
        KendallTau.of(mu, g, ties),
        ifDefined(() -> Spearman.of(mu, g)).stream().mapToDouble(v -> v).findFirst(),
        GranulatedKendall.of(mu, g, grid, ties),
        ifDefined(() -> PermutationNull.psi(mu, g, grid, ties, draws, seed.generator())),
        ifDefined(() -> ConditionalMutualInformation.of(complexity, gap, grid, Variant.JIANG)),
        ifDefined(() -> RobustSignError.of(complexity, gap, grid, testSamples)),
        PartialTau.of(mu, g, counted.numbers(Models.TRAIN_LOSS)));
  }

  /// What the numbers leave undefined is no error here: a sweep may well have a measure that is the
  /// same for all its models.
  private static <T> Optional<T> ifDefined(Supplier<T> score) {
    try {
      return Optional.of(score.get());
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }
}
