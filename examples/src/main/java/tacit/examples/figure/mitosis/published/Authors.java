// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.util.Collections;
import java.util.List;

/// What the authors' figures show of a network on CIFAR-10, read from the coordinates of their
/// lines, which are exact to about four digits; NaN where a figure shows nothing.
///
/// @param sizes of chunks
/// @param excess of the test error over that of an ensemble of 20 networks
/// @source Doimo et al. 2022, figures 3b, 4b and 4e, and a figure for their reviewers
record Authors(
    String name,
    List<Integer> sizes,
    List<Double> excess,
    List<Double> trainError,
    List<Double> r2,
    List<Double> correlation) {
  private static final double NONE = Double.NaN;

  /// `W = 512`.
  static final Authors WIDE_RESNET =
      new Authors(
          "the authors', W = 512",
          List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512),
          List.of(NONE, NONE, NONE, NONE, .3365, .0994, .0196, .0100, .00734, .00530),
          List.of(.874, .829, .780, .583, .310, .0913, .0056, 1.5e-5, 2e-6, 0.0),
          List.of(.0535, .0673, .1441, .2953, .5410, .8755, .9922, .9973, .9991, 1.0),
          List.of(.0575, .0575, .0581, .0579, .0610, .0518, .0209, .0105, .00357, .00036));

  /// `W = 1408`. Its training error is told for the whole network only.
  static final Authors DENSE_NET =
      new Authors(
          "the authors', W = 1408",
          List.of(1, 2, 5, 11, 22, 44, 88, 176, 352, 704, 1408),
          nothing(11),
          List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0.0),
          List.of(.0565, .1143, .2717, .4993, .7405, .9289, .9927, .9988, .9998, 1.0, 1.0),
          nothing(11));

  private static List<Double> nothing(int count) {
    return Collections.nCopies(count, NONE);
  }

  /// A column at a size, NaN where nothing is known.
  double at(int size, List<Double> column) {
    int i = sizes.indexOf(size);
    return i < 0 ? NONE : column.get(i);
  }
}
