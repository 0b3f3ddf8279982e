// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import java.util.Arrays;

/// AUM, the area under the margin over time: the mean margin of each example over epochs, `aumᵢ =
/// (1/t) Σₑ q[i, e]`.
///
/// Examples that others of their class do not support, such as those with a wrong label, have low
/// ones. It averages one example over time; the area of a margin curve averages one time over
/// examples.
///
/// - In: output margins before the softmax; other code takes those of the probabilities after it,
///   which rank examples much the same and which a table may hold as well
/// - Out: one number an example, in the unit of the margins
///
/// @source Pleiss et al. 2020, Identifying Mislabeled Data using the Area Under the Margin Ranking,
///   from memory
public final class Aum {
  private Aum() {}

  /// The means of the rows of a table.
  public static double[] of(MarginTable table) {
    double[] aum = new double[table.examples()];
    for (int e = 0; e < table.epochs(); e++) {
      double[] q = table.epoch(e);
      Arrays.setAll(aum, i -> aum[i] + q[i]);
    }
    Arrays.setAll(aum, i -> aum[i] / table.epochs());
    return aum;
  }
}
