// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Tensor;

/// Random variations of a batch of images `x: (n, h, w, c)` that keep every label and the shape.
/// Pixels move, and none changes. Each image draws for itself, in the order of the batch.
public sealed interface Augmentation {
  /// The varied batch; `x` stays as it is.
  default Tensor apply(RandomGenerator random, Tensor x) {
    return Move.all(this, random, x);
  }

  /// No variation.
  static Augmentation none() {
    return new InTurn(List.of());
  }

  /// What CIFAR networks are usually trained with: a crop from 4 pixels of zeros around, and a flip
  /// of every other image.
  static Augmentation cropAndFlip() {
    return new InTurn(List.of(new RandomCrop(4, Border.ZERO), new HorizontalFlip(0.5)));
  }

  /// With a probability, left and right exchanged: `y[i, j] = x[i, w − 1 − j]`.
  record HorizontalFlip(double probability) implements Augmentation {
    public HorizontalFlip {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "horizontal flip: probability " + probability + " is not between 0 and 1");
      }
    }
  }

  /// `pad` pixels put around, then a window of the old size cut out at a uniformly drawn place:
  /// `y[i, j] = x[i + r, j + s]` with `r`, `s` from `-pad` to `pad`.
  ///
  /// [Border#ZERO] pads with the number 0: black for images in [0, 1], the mean color for
  /// standardized ones.
  record RandomCrop(int pad, Border border) implements Augmentation {
    public RandomCrop {
      if (pad < 0) throw new IllegalArgumentException("random crop: pad is " + pad + ", below 0");
    }
  }

  /// One of the eight symmetries of a square, each as likely: turned by a quarter, a half, three
  /// quarters or not at all, and mirrored or not. For images that mean the same from every side.
  record SquareSymmetry() implements Augmentation {}

  /// One after the other.
  record InTurn(List<Augmentation> steps) implements Augmentation {
    public InTurn {
      steps = List.copyOf(steps);
    }
  }
}
