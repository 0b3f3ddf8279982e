// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

/// How the drops of a probability along one segment become one number.
///
/// @source Simoncarbo/Intraclass-clustering-measures
public enum SegmentDrop {
  /// The largest, the authors' default.
  MAX,
  /// The sum over the places looked at.
  SUM
}
