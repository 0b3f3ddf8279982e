// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

/// What two runs on the same images have in common.
enum Pairing {
  /// Neither start values nor the order of the images.
  NOTHING("different runs"),
  START("same start, other order"),
  ORDER("same order, other start");

  private final String words;

  Pairing(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
