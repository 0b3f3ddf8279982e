// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

/// What to know of a measure before its number is believed. [Likeness] is of two representations of
/// the same examples, [Extent] of one.
public sealed interface RepresentationMeasure permits Likeness, Extent {
  /// As a text names it.
  String title();

  /// What changes nothing; of two representations, of either.
  Invariance unchangedBy();

  /// The least it can be, of `n` examples.
  double least(int n);

  /// The fewest examples.
  int fewest();
}
