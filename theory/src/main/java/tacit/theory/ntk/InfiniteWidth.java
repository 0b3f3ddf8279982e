// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.List;
import tacit.nn.*;
import tacit.theory.ntk.dual.Duals;

/// The reading of a [Layer] as an infinitely wide one: its [KernelLayer].
///
/// Layers without a closed form are refused by their place as ARCH.json writes it.
public final class InfiniteWidth {
  private InfiniteWidth() {}

  /// The kernel layer of a network's layer.
  public static SerialKernel kernel(Layer layer) {
    return serial(Serial.of(layer), "layers");
  }

  private static SerialKernel serial(Serial serial, String place) {
    List<KernelLayer> layers = new ArrayList<>();
    for (int i = 0; i < serial.layers().size(); i++) {
      layers.add(kernel(serial.layers().get(i), place + "[" + i + "]"));
    }
    return new SerialKernel(layers);
  }

  private static KernelLayer kernel(Layer layer, String place) {
    return switch (layer) {
      case Dense(var units, var weights) -> new DenseKernel(weights, units, false);
      case Conv(var channels, var kernel, var strides, var padding, var weights) ->
          new ConvKernel(weights, channels, kernel, strides, padding, false);
      case Activation activation -> new DualKernel(Duals.of(activation), activation.name());
      case AveragePool(var window, var strides, var padding, boolean edges) ->
          new AveragePoolKernel(window, strides, padding, edges);
      case SumPool(var window, var strides, var padding) ->
          new SumPoolKernel(window, strides, padding);
      case GlobalAveragePool() -> new GlobalAveragePoolKernel();
      case Flatten() -> new FlattenKernel();
      case Identity() -> new IdentityKernel();
      case LayerNorm() -> LayerNormKernel.overChannels();
      case Dropout(double rate) -> new DropoutKernel(1 - rate);
      case Serial serial -> serial(serial, place);
      case Residual residual -> new SumKernel("residual", branches(residual, place));
      case ParallelSum sum -> new SumKernel("parallel_sum", branches(sum, place));
      case ParallelProduct product -> new ProductKernel(branches(product, place));
      case ParallelConcat _ -> throw none(layer, place, "parallel_sum");
      case MaxPool _ -> throw none(layer, place, "average_pool");
      case ProductPool _ -> throw none(layer, place, "average_pool");
      case BatchNorm _ -> throw none(layer, place, "layer_norm");
    };
  }

  private static List<KernelBranch> branches(Branching layer, String place) {
    return layer.paths().paths().stream()
        .map(path ->
            new KernelBranch(path.place(), serial(path.layers(), place + "." + path.place())))
        .toList();
  }

  private static NoClosedForm none(Layer layer, String place, String instead) {
    return new NoClosedForm(
        "%s: %s: its infinite width has no closed form; take %s, or the kernel of a finite network (empirical-ntk)"
            .formatted(place, layer.name(), instead));
  }
}
