// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.nn.Weights;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// A drawn network of all layers that devices have, with samples for it.
record DeviceNetworks(KernelNetwork network, Tensor one, Tensor two) {
  static DeviceNetworks of(Seed seed) {
    RandomGenerator random = seed.generator();
    int axes = random.nextInt(3);
    Shape grid = Shape.of(6, 5).slice(0, axes);
    List<KernelLayer> layers = new ArrayList<>();
    layers.add(affine(random, axes));
    int depth = 1 + random.nextInt(3);
    for (int l = 0; l < depth; l++) layers.add(block(random, axes));
    if (axes > 0) layers.add(random.nextBoolean() ? new FlattenKernel() : global(random));
    layers.add(DenseKernel.ntk(2, 0.1));
    Shape example = grid.concat(Shape.of(4));
    return new DeviceNetworks(
        KernelNetwork.of(layers.toArray(KernelLayer[]::new)),
        Tensor.gaussian(random, Shape.of(9).concat(example).toArray()),
        Tensor.gaussian(random, Shape.of(5).concat(example).toArray()));
  }

  private static KernelLayer global(RandomGenerator random) {
    return random.nextBoolean() ? new GlobalAveragePoolKernel() : new GlobalSumPoolKernel();
  }

  private static KernelLayer affine(RandomGenerator random, int axes) {
    double w = 1 + random.nextDouble(), b = random.nextBoolean() ? 0 : 0.2;
    if (axes == 0) return frozen(random) ? DenseKernel.ntk(w, b).freeze() : DenseKernel.ntk(w, b);
    Shape kernel = axes == 1 ? Shape.of(1 + random.nextInt(4)) : Shape.of(1 + random.nextInt(5), 3);
    Padding padding = random.nextBoolean() ? Padding.SAME : Padding.CIRCULAR;
    if (random.nextInt(5) == 0) return LocallyConnectedKernel.ntk(kernel, padding, w, b);
    var conv = ConvKernel.ntk(kernel, padding, w, b);
    return frozen(random) ? conv.freeze() : conv;
  }

  private static boolean frozen(RandomGenerator random) {
    return random.nextInt(5) == 0;
  }

  private static KernelLayer activation(RandomGenerator random) {
    Dual dual =
        switch (random.nextInt(4)) {
          case 0 -> ReluDual.leaky(0.2);
          case 1 -> ReluDual.abs();
          case 2 -> new ErfDual(1.2, 0.9, 0.1);
          default -> ReluDual.relu();
        };
    return new DualKernel(dual);
  }

  private static KernelLayer block(RandomGenerator random, int axes) {
    KernelLayer plain = SerialKernel.of(activation(random), affine(random, axes));
    return switch (random.nextInt(6)) {
      case 0 -> SumKernel.residual(plain);
      case 1 -> SumKernel.residual(plain, affine(random, axes));
      case 2 -> SerialKernel.of(LayerNormKernel.overChannels(), plain);
      case 3 -> SerialKernel.of(activation(random), new DropoutKernel(0.7), affine(random, axes));
      case 4 -> axes == 2 ? SerialKernel.of(activation(random), pool(random), conv()) : plain;
      default -> plain;
    };
  }

  /// Keeps the size, like all convolutions here but those with strides.
  private static KernelLayer pool(RandomGenerator random) {
    Padding padding = random.nextBoolean() ? Padding.SAME : Padding.CIRCULAR;
    Shape window = Shape.of(3, 2), one = Shape.of(1, 1);
    return random.nextBoolean()
        ? new AveragePoolKernel(window, one, padding, random.nextBoolean())
        : new SumPoolKernel(window, one, padding);
  }

  private static KernelLayer conv() {
    return new ConvKernel(
        Weights.ntk(1.5, 0.1),
        OptionalInt.empty(),
        Shape.of(2, 3),
        Shape.of(2, 1),
        Padding.SAME,
        false);
  }
}
