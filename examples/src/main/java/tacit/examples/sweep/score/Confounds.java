// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/// What else may order the models, to be read beside every table of scores: models that did not
/// learn their training set, and test accuracies closer than they were measured.
///
/// ```text
/// standard error of a test accuracy p of n samples = √(p (1 − p) / n), at its largest
/// ```
///
/// @param models how many there are
/// @param reached how many of them met the stopping criterion
/// @param diverged how many have no test accuracy, and no place in the other numbers
/// @param accuracySpan the largest test accuracy less the smallest
public record Confounds(
    int models,
    int reached,
    int diverged,
    double leastTrainAccuracy,
    double meanTrainAccuracy,
    double accuracySpan,
    double standardError) {
  public static Confounds of(Models models, int testSamples) {
    double[] g = models.trained().accuracy();
    if (g.length == 0) throw allDiverged(models.size());
    var train = statistics(models.trained().numbers(Models.TRAIN_ACCURACY));
    var test = statistics(g);
    double reached = statistics(models.numbers(Models.REACHED)).getSum();
    double variance = Arrays.stream(g).map(p -> p * (1 - p) / testSamples).max().orElseThrow();
    return new Confounds(
        models.size(),
        (int) reached,
        models.size() - g.length,
        train.getMin(),
        train.getAverage(),
        test.getMax() - test.getMin(),
        Math.sqrt(variance));
  }

  private static ArithmeticException allDiverged(int models) {
    return new ArithmeticException(
        "sweep: all %d models diverged, so there is nothing to compare; give lower rates"
            .formatted(models));
  }

  private static DoubleSummaryStatistics statistics(double... values) {
    return Arrays.stream(values).summaryStatistics();
  }
}
