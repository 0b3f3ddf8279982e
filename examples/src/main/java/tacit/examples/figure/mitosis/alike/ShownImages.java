// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Which test images are drawn; chosen before any network saw them, by the order of the file.
final class ShownImages {
  /// Shirts, the class that is mistaken most.
  static final int HARD_CLASS = 6;

  /// How many as pictures, and how many with their margins or with the activations of a neuron.
  static final int PICTURES = 12, DRAWN = 60;

  private ShownImages() {}

  /// Places of the first images of the class; fewer where there are not so many.
  static int[] hard(Indices labels, int count) {
    return IntStream.range(0, labels.size())
        .filter(i -> labels.get(i) == HARD_CLASS)
        .limit(count)
        .toArray();
  }
}
