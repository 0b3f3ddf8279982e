// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

/// How the drops `1 − P_t` of a probability along one segment become one number.
///
/// @source Simoncarbo/Intraclass-clustering-measures
public enum SegmentDrop {
  /// The largest, the authors' default.
  MAX,
  /// The sum over the places looked at.
  SUM;

  private double of(double[] p) {
    double drop = 0;
    for (double each : p) drop = this == MAX ? Math.max(drop, 1 - each) : drop + 1 - each;
    return drop;
  }

  /// `λ`, the mean over segments of their answers `P_t`, a row each.
  double mean(double[][] answers) {
    double sum = 0;
    for (double[] row : answers) sum += of(row);
    return sum / answers.length;
  }
}
