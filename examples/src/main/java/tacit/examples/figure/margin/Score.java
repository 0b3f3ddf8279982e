// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.Arrays;
import tacit.measures.margin.SmallestMargins;

/// A number for each training example that says how easy or how hard it is.
enum Score {
  MARGIN("margin at the end", 1),
  AUM("AUM", 1),
  FORGETTING("forgetting events", -1),
  EL2N("early EL2N", -1),
  INPUT("input distance", 1),
  ALL_LAYERS("all-layer margin", 1);

  final String word;
  private final int easy;

  /// @param easy 1 where large is easy, −1 where large is hard
  Score(String word, int easy) {
    this.word = word;
    this.easy = easy;
  }

  /// The hardest share of the examples, in ascending order; of equals the first.
  int[] hardest(double share, double... values) {
    double[] ease = Arrays.stream(values).map(value -> easy * value).toArray();
    return SmallestMargins.select(ease, (int) Math.round(share * values.length));
  }
}
