// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import tacit.nn.*;

/// A description with one width `W` for all layers of weights but the last, whose width is that of
/// the network's outputs.
///
/// The last are those from which a way leads to the output that meets no further weights: usually
/// one layer; the end of every branch where the network ends in branches; and the layer before
/// them, if a branch has no weights, such as the shortcut of a residual.
public final class Widened {
  private final int width;

  /// Whether the layer at hand, on the walk from the output to the input, still has the outputs'
  /// width.
  private boolean last = true;

  private Widened(int width) {
    this.width = width;
  }

  public static Serial of(Serial network, int width) {
    return new Widened(width).serial(network);
  }

  private Serial serial(Serial serial) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : serial.layers().reversed()) layers.add(layer(layer));
    Collections.reverse(layers);
    return new Serial(layers);
  }

  private Layer layer(Layer layer) {
    return switch (layer) {
      case Affine affine -> {
        boolean keep = last;
        last = false;
        yield keep ? affine : wide(affine);
      }
      case Serial inner -> serial(inner);
      case Residual(var branch, var shortcut) -> {
        var both = branches(List.of(branch, shortcut));
        yield new Residual(both.get(0), both.get(1));
      }
      case ParallelSum(var branches) -> new ParallelSum(branches(branches));
      case ParallelProduct(var branches) -> new ParallelProduct(branches(branches));
      case ParallelConcat(var branches) -> new ParallelConcat(branches(branches));
      case Activation _,
          BatchNorm _,
          Dropout _,
          Flatten _,
          GlobalAveragePool _,
          Identity _,
          LayerNorm _,
          Pool _ ->
          layer;
    };
  }

  /// Each branch ends where all end; before them the width is free once every branch has weights.
  private List<Serial> branches(List<Serial> branches) {
    boolean after = last, before = false;
    List<Serial> widened = new ArrayList<>();
    for (Serial branch : branches) {
      last = after;
      widened.add(serial(branch));
      before |= last;
    }
    last = before;
    return widened;
  }

  private Affine wide(Affine affine) {
    OptionalInt w = OptionalInt.of(width);
    return switch (affine) {
      case Dense(_, var weights) -> new Dense(w, weights);
      case Conv(_, var kernel, var strides, var padding, var weights) ->
          new Conv(w, kernel, strides, padding, weights);
    };
  }
}
