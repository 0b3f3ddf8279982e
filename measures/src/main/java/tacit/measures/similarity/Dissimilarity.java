// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

/// How unlike two examples are in one representation, of their rows `u` and `v`.
public enum Dissimilarity {
  /// `‖u − v‖`.
  EUCLIDEAN,
  /// `‖u − v‖²`.
  SQUARED_EUCLIDEAN,
  /// `1 − r`, `r` Pearson's correlation of the two rows, from 0 to 2. A row of equal numbers has no
  /// correlation and is refused.
  ONE_MINUS_PEARSON
}
