// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import tacit.autodiff.Shape;

/// Two patches without a pixel in common.
///
/// @param probed `I`, by which the gradient is taken
/// @param perturbed `J`, which is replaced
public record PatchPair(Patch probed, Patch perturbed) {
  public PatchPair {
    if (probed.overlaps(perturbed)) {
      throw new IllegalArgumentException(
          "patches: %s and %s overlap; give two without a common pixel"
              .formatted(probed, perturbed));
    }
  }

  /// The same two in exchanged roles.
  public PatchPair swapped() {
    return new PatchPair(perturbed, probed);
  }

  /// Refuses images `(h, w, c)` that do not hold both.
  void checkInside(Shape image) {
    probed.checkInside(image);
    perturbed.checkInside(image);
  }
}
