// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Tensor;

/// Random variations of a batch of images `x: (n, h, w, c)` that keep every label and the shape.
/// Each image draws for itself, in the order of the batch.
public sealed interface Augmentation {
  /// The varied batch; `x` stays as it is.
  Tensor apply(RandomGenerator random, Tensor x);

  /// No variation.
  static Augmentation none() {
    return new InTurn(List.of());
  }

  /// What CIFAR networks are usually trained with: a crop from 4 pixels of zeros around, and a flip
  /// of every other image.
  static Augmentation cropAndFlip() {
    return new InTurn(List.of(new RandomCrop(4, Border.ZERO), new HorizontalFlip(0.5)));
  }

  /// With a probability, left and right exchanged: `y[y, x] = x[y, w - 1 - x]`.
  record HorizontalFlip(double probability) implements Augmentation {
    public HorizontalFlip {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "horizontal flip: probability " + probability + " is not between 0 and 1");
      }
    }

    @Override
    public Tensor apply(RandomGenerator random, Tensor x) {
      Moved moved = new Moved("horizontal flip", x);
      for (int i = 0; i < moved.n; i++) {
        boolean flipped = random.nextDouble() < probability;
        moved.image(i, y -> y, flipped ? column -> moved.w - 1 - column : column -> column);
      }
      return moved.result();
    }
  }

  /// `pad` pixels put around, then a window of the old size cut out at a uniformly drawn place: a
  /// shift by `-pad` to `pad` pixels along each axis.
  ///
  /// [Border#ZERO] pads with the number 0: black for images in [0, 1], the mean color for
  /// standardized ones.
  record RandomCrop(int pad, Border border) implements Augmentation {
    public RandomCrop {
      if (pad < 0) throw new IllegalArgumentException("random crop: pad is " + pad + ", below 0");
    }

    @Override
    public Tensor apply(RandomGenerator random, Tensor x) {
      Moved moved = new Moved("random crop", x);
      border.checkFits(pad, moved.h, moved.w);
      for (int i = 0; i < moved.n; i++) {
        int down = random.nextInt(2 * pad + 1) - pad;
        int right = random.nextInt(2 * pad + 1) - pad;
        moved.image(
            i, y -> border.source(y + down, moved.h), at -> border.source(at + right, moved.w));
      }
      return moved.result();
    }
  }

  /// One after the other.
  record InTurn(List<Augmentation> steps) implements Augmentation {
    public InTurn {
      steps = List.copyOf(steps);
    }

    @Override
    public Tensor apply(RandomGenerator random, Tensor x) {
      Tensor varied = x;
      for (Augmentation step : steps) varied = step.apply(random, varied);
      return varied;
    }
  }
}
