// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.io.Serializable;
import tacit.examples.figure.Scale;

/// How much is learned, by how large a network, and for how long.
///
/// @param images training images
/// @param tests test images
/// @param width units in each of the two hidden layers
/// @param epochs the most until separation
/// @param steps gradient steps after the switch
record Sizes(int images, int tests, int width, int epochs, int steps) implements Serializable {
  private static final int ALL = 10_000, FEW = 1_000, MANY = 3_000;

  /// @param steps after the switch
  static Sizes of(Scale scale, int steps) {
    return switch (scale) {
      case QUICK -> new Sizes(FEW, 2_000, 128, 400, steps);
      case FULL -> new Sizes(MANY, ALL, 256, 400, steps);
    };
  }

  /// As many steps an image in both forms.
  static Sizes inProportion(Scale scale, int steps) {
    return of(scale, scale == Scale.QUICK ? steps * FEW / MANY : steps);
  }

  /// That share of the images, rounded up.
  int kept(double share) {
    return (int) Math.ceil(share * images);
  }

  /// `0.5 %`, `10 %`.
  static String percent(double share) {
    double percent = 100 * share;
    String digits = percent == Math.rint(percent) ? "" + Math.round(percent) : "" + percent;
    return digits + " %";
  }
}
