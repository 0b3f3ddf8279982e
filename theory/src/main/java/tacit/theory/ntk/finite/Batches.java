// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import tacit.nn.*;

/// Whether in training the output of an example depends on the others of its batch, given all that
/// is random.
final class Batches {
  private Batches() {}

  static boolean mix(Layer layer) {
    return switch (layer) {
      case BatchNorm _ -> true;
      case Serial(var layers) -> layers.stream().anyMatch(Batches::mix);
      case Branching branching ->
          branching.paths().paths().stream().anyMatch(path -> mix(path.layers()));
      case Activation _,
          Affine _,
          Dropout _,
          Flatten _,
          GlobalAveragePool _,
          Identity _,
          LayerNorm _,
          Pool _ ->
          false;
    };
  }
}
