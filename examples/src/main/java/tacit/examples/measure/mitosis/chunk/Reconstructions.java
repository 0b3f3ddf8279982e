// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import tacit.examples.measure.Arguments;
import tacit.examples.measure.RepFile;

/// What reconstructions cost: for each draw, products of the width cubed.
final class Reconstructions {
  /// Some seconds of one core.
  private static final double LONG = 1e10;

  private Reconstructions() {}

  static boolean areLong(RepFile rep, Arguments with) {
    return areLong(HiddenLayer.of(rep, with).width(), with.get(Chunks.FITS));
  }

  static boolean areLong(double width, double draws) {
    return draws * width * width * width > LONG;
  }
}
