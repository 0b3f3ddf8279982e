// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.nn.data.Augmentation;
import tacit.nn.data.Augmentation.HorizontalFlip;
import tacit.nn.data.Augmentation.InTurn;
import tacit.nn.data.Augmentation.RandomCrop;
import tacit.nn.data.Border;

/// How the images of a step are varied.
public enum Variation {
  NONE,
  /// Shifted by up to an eighth of the height, with the image mirrored at its border, and every
  /// other one flipped.
  SHIFTS_AND_FLIPS;

  private static final int EIGHTH = 8;

  Augmentation of(Shape example) {
    if (this == NONE) return Augmentation.none();
    if (example.rank() != 3) {
      throw new IllegalArgumentException(
          "model: shifts and flips need images (h, w, c), examples are %s; take augmentation none"
              .formatted(example));
    }
    int pad = Math.round((float) example.size(0) / EIGHTH);
    return new InTurn(List.of(new RandomCrop(pad, Border.REFLECT), new HorizontalFlip(0.5)));
  }
}
