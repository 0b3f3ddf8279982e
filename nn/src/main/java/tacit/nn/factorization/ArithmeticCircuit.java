// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Conv;
import tacit.nn.Flatten;
import tacit.nn.Layer;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.ProductPool;
import tacit.nn.Serial;
import tacit.nn.Weights;

/// Convolutional arithmetic circuit, the bridge from trees to convolutional networks: convolutions
/// of kernel size 1 between product pools over `P` locations. It is the [ProductPoolingNetwork] of
/// a perfect tree whose nodes of one layer share their weights.
///
/// - Shapes: examples `(N, D)`, a row for each mode, `N = P^L`; one output
///
/// @param levels `L`, product pools one after another
/// @param arity `P`
/// @param mode `D`
/// @param width `R`, channels of every layer but the last
/// @source Razin, Maman & Cohen 2022, section 3 (equivalence with convolutional networks)
public record ArithmeticCircuit(int levels, int arity, int mode, int width) {
  private static final Weights PLAIN =
      new Weights(Parameterization.STANDARD, 1, OptionalDouble.empty());

  public ArithmeticCircuit {
    if (levels < 1 || arity < 2 || mode < 1 || width < 1) {
      throw new IllegalArgumentException(
          "arithmetic circuit: %d levels of arity %d, modes of size %d, width %d; give an arity of 2 or more, and 1 or more of the others"
              .formatted(levels, arity, mode, width));
    }
  }

  /// The network as a description.
  public Serial network() {
    List<Layer> layers = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      layers.add(Conv.of(width, Shape.of(1), Padding.VALID, PLAIN));
      layers.add(ProductPool.of(Shape.of(arity)));
    }
    layers.add(Conv.of(1, Shape.of(1), Padding.VALID, PLAIN));
    layers.add(new Flatten());
    return new Serial(layers);
  }

  /// The factorization of the same functions, and more: its nodes need not share.
  public HierarchicalFactorization factorization() {
    int order = Math.powExact(arity, levels);
    return HierarchicalFactorization.of(
        ModeTree.perfect(order, arity), Collections.nCopies(order, mode), _ -> width);
  }

  /// The weights of the factorization that equals the network with these, `0.W`, `2.W`, ….
  public Params<Tensor> unshared(Params<Tensor> network) {
    HierarchicalFactorization f = factorization();
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (var node : f.tree().nodes()) {
      Tensor filter = network.get(2 * height(node) + ".W");
      weights.put(f.name(node), filter.reshape(Shape.of(f.width(node), f.parentWidth(node))));
    }
    return Params.of(weights);
  }

  /// Layers below a node, of a leaf 0.
  private static int height(ModeTree.Node node) {
    return node.isLeaf() ? 0 : 1 + height(node.children().getFirst());
  }
}
