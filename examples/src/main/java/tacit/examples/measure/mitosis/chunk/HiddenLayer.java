// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Features;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.mitosis.LayerMatrices;

/// The layer whose chunks are taken: the chosen one, or what the readout sees, or the last.
///
/// @param x `(n, W)`
record HiddenLayer(Tensor x, List<String> warnings) {
  static final Parameter<Long> LAYER =
      Parameter.whole(
          "layer",
          "",
          "number of the layer; without it, what the readout sees, or the last",
          "a whole number of 0 or more",
          Optional.empty(),
          k -> k >= 0);

  static HiddenLayer of(RepFile rep, Arguments with) {
    var chosen = with.find(LAYER);
    if (chosen.isEmpty() && rep.has(RepKey.READOUT)) {
      var seen = Features.of(rep, with.kernels());
      return new HiddenLayer(seen.values(), seen.warnings());
    }
    var layers = LayerMatrices.of(rep, with);
    if (chosen.isEmpty()) {
      return new HiddenLayer(layers.byName().lastEntry().getValue(), layers.warnings());
    }
    Tensor x = layers.byName().get("layer_" + chosen.get());
    if (x != null) return new HiddenLayer(x, layers.warnings());
    throw new IllegalArgumentException(
        "layer is %d, but layers that tell samples apart are %s"
            .formatted(chosen.get(), String.join(", ", layers.byName().keySet())));
  }

  int samples() {
    return x.shape().size(0);
  }

  int width() {
    return x.shape().size(1);
  }
}
