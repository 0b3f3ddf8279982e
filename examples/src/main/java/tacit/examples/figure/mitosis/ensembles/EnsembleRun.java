// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Trained;
import tacit.measures.redundancy.ReadoutEnsemble;
import tacit.measures.redundancy.ReadoutEnsemble.Rule;

/// Ensembles of the networks of one family: a row for each number of networks that answer together,
/// by the sum of their logits and by the mean of their probabilities.
///
/// @param draws of networks, where not all or one of them answer
record EnsembleRun(Family family, int draws) implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var networks = family.trained();
    var lesson = networks.getFirst().lesson();
    var test = Family.ensemble(networks, lesson.test());
    double[] sums = errors(test, lesson.testLabels(), Rule.SUM_LOGITS);
    double[] means = errors(test, lesson.testLabels(), Rule.AVERAGE_PROBABILITIES);
    double train = networks.stream().mapToDouble(Trained::trainError).average().orElseThrow();
    Table rows = table();
    for (int s = 1; s <= sums.length; s++) {
      rows =
          rows.row(
              family.width(),
              family.weightDecay(),
              family.seed(),
              s,
              s * family.width(),
              sums[s - 1],
              means[s - 1],
              train);
    }
    return rows;
  }

  /// No rows yet.
  private static Table table() {
    return Table.of(
        "width",
        "weight_decay",
        "seed",
        "networks",
        "neurons",
        "test_error",
        "test_error_probabilities",
        "train_error_single");
  }

  /// The same networks for both rules.
  private double[] errors(ReadoutEnsemble of, Indices labels, Rule rule) {
    var random = new Seed(family.seed()).child("ensembles").generator();
    return of.errorsBySize(labels, rule, draws, random);
  }
}
