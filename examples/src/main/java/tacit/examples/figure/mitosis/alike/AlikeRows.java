// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.DisjointClones;

/// The rows of `mitosis/alike`, of several parts under the same columns: `data`, `weight_decay`,
/// `seed`, `part`, `clone` (from 1, 0 for the whole layer), `image` (its place in the test set, or
/// in the drawing), `of` and `value`.
///
/// - `error`: of each clone and the whole layer, and of their vote (`of`)
/// - `summary`: what `of` says
/// - `covariance`: of the logits of `clone` and the clone `of`
/// - `answer`: the class that a clone gives an image of the class `of`
/// - `margin`: of a clone on a shirt, over the root mean square of the clone's, smallest margin of
///   the whole layer first
/// - `neuron`: of the second clone on an image, as `measured`, and as the first clone has it
record AlikeRows(String data, double decay, long seed) {
  static final String ERROR = "error", SUMMARY = "summary", COVARIANCE = "covariance";
  static final String ANSWER = "answer", MARGIN = "margin", NEURON = "neuron";
  static final String WHOLE = "whole layer", CLONE = "clone", VOTE = "vote of the clones";
  static final String CORRELATION = "correlation of errors", AGREEMENT = "equal answers";
  static final String SHARED = "shared variance of logits", EXPLAINED = "R² of one from another";
  static final String MEASURED = "measured", RECONSTRUCTED = "as the other clone has it";

  Table summary(DisjointClones clones, double wholeError, double explained) {
    Table table = with(empty(), ERROR, 0, 0, WHOLE, wholeError);
    double[] errors = clones.errors();
    for (int a = 0; a < errors.length; a++) {
      table = with(table, ERROR, a + 1, 0, CLONE, errors[a]);
    }
    table = with(table, ERROR, 0, 0, VOTE, clones.voteError());
    table = with(table, SUMMARY, 0, 0, CORRELATION, clones.errorCorrelation());
    table = with(table, SUMMARY, 0, 0, AGREEMENT, clones.agreement());
    table = with(table, SUMMARY, 0, 0, SHARED, clones.shared());
    table = with(table, SUMMARY, 0, 0, EXPLAINED, explained);
    Tensor gamma = clones.logitCovariance();
    for (int a = 0; a < errors.length; a++) {
      for (int b = 0; b <= a; b++) {
        table = with(table, COVARIANCE, a + 1, 0, Integer.toString(b + 1), gamma.get(a, b));
      }
    }
    return table;
  }

  /// @param whole outputs of the whole layer
  Table answers(int[] images, DisjointClones clones, Tensor whole) {
    Table table = empty();
    Indices all = new DisjointClones(List.of(whole, whole), clones.labels()).answers(0);
    for (int image : images) {
      String label = Integer.toString(clones.labels().get(image));
      table = with(table, ANSWER, 0, image, label, all.get(image));
      for (int a = 0; a < clones.logits().size(); a++) {
        table = with(table, ANSWER, a + 1, image, label, clones.answers(a).get(image));
      }
    }
    return table;
  }

  /// Of some images, in the order of the whole layer's margins.
  Table margins(double[]... margins) {
    Table table = empty();
    for (int a = 0; a < margins.length; a++) {
      for (int i = 0; i < margins[a].length; i++) {
        table = with(table, MARGIN, a + 1, i, "", margins[a][i]);
      }
    }
    return table;
  }

  Table neuron(FellowNeuron neuron) {
    Table table = empty();
    for (int i = 0; i < neuron.measured().size(); i++) {
      table = with(table, NEURON, 2, i, MEASURED, neuron.measured().get(i));
      table = with(table, NEURON, 1, i, RECONSTRUCTED, neuron.reconstructed().get(i));
    }
    return table;
  }

  private Table with(Table table, String part, int clone, int image, String of, double value) {
    return table.row(data, decay, seed, part, clone, image, of, value);
  }

  private static Table empty() {
    return Table.of("data", "weight_decay", "seed", "part", "clone", "image", "of", "value");
  }
}
