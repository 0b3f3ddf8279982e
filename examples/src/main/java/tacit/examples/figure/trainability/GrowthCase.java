// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.theory.ntk.ConvKernel;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

/// A way to end a convolutional network, which decides what its kernel costs, and what is varied to
/// see it.
///
/// @param ending flat, or pooled
/// @param varied the number of images, of pixels, or of layers
record GrowthCase(Ending ending, Varied varied) implements Serializable {
  private static final long serialVersionUID = 1;

  /// How pixels are joined.
  enum Ending {
    /// Each pixel has weights of its own: `d` numbers a pair of images and layer.
    FLATTEN,
    /// All pixels are averaged: `d²` numbers.
    POOL
  }

  /// What grows.
  enum Varied {
    IMAGES,
    PIXELS,
    LAYERS
  }

  String endingWord() {
    return ending.name().toLowerCase(Locale.ROOT);
  }

  String variedWord() {
    return varied.name().toLowerCase(Locale.ROOT);
  }

  /// Images, side of an image, layers; the one that is varied times 1, 2, 4 (8).
  record Size(int images, int side, int layers) {
    int of(Varied varied) {
      return switch (varied) {
        case IMAGES -> images;
        case PIXELS -> side * side;
        case LAYERS -> layers;
      };
    }

    Tensor draw(RandomGenerator random) {
      return Tensor.gaussian(random, images, side, side, 1);
    }
  }

  List<Size> sizes() {
    int images = ending == Ending.FLATTEN ? 64 : 16;
    int side = ending == Ending.FLATTEN ? 16 : 8;
    var sizes = new ArrayList<Size>();
    for (int times = 1; times <= 8; times *= 2) {
      sizes.add(
          switch (varied) {
            case IMAGES -> new Size(images * times / 2, 8, 4);
            case PIXELS -> new Size(images / 2, (int) Math.round(side * Math.sqrt(times)), 4);
            case LAYERS -> new Size(images, 8, 2 * times);
          });
    }
    return sizes;
  }

  /// Convolutions of 3 × 3 and rectifiers, so many of both, and the ending.
  KernelNetwork network(int layers) {
    var all = new ArrayList<KernelLayer>();
    for (int l = 0; l < layers; l++) {
      all.add(ConvKernel.ntk(Shape.of(3, 3), Padding.CIRCULAR, 2, 0.1));
      all.add(new DualKernel(ReluDual.relu()));
    }
    all.add(ending == Ending.FLATTEN ? new FlattenKernel() : new GlobalAveragePoolKernel());
    all.add(DenseKernel.ntk(2, 0.1));
    return KernelNetwork.of(all.toArray(KernelLayer[]::new));
  }
}
