// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;
import java.util.stream.Stream;

/// Layers one after another. A serial among the layers is spliced in.
public record SerialKernel(List<KernelLayer> layers) implements KernelLayer {
  public SerialKernel {
    layers =
        layers.stream()
            .flatMap(layer ->
                layer instanceof SerialKernel(var inner) ? inner.stream() : Stream.of(layer))
            .toList();
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("serial: no layers; identity is the layer without effect");
    }
  }

  public static SerialKernel of(KernelLayer... layers) {
    return new SerialKernel(List.of(layers));
  }

  @Override
  public String name() {
    return "serial";
  }
}
